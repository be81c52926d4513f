import { serve } from '../io/second-thread.ts';
import { drafter, type Draft, type Drafted, type Drafting } from './drafts.ts';

// The second thread of an import: makes the drafts that the first one hands it.
serve<Draft, Drafted>((drafting) => drafter(drafting as Drafting));
