import { serve } from '../io/second-thread.ts';
import { drafter, type Drafting } from './drafts.ts';

// The second thread of an import: makes the drafts that the first one hands it.
serve((drafting) => drafter(drafting as Drafting));
