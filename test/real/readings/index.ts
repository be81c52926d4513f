import type { Read } from '../reading.ts';
import { accelerator } from './accelerator-788663.ts';
import { board } from './board-804235.ts';
import { contacts } from './contacts-793895.ts';
import { genomics } from './genomics-733503.ts';
import { healthBoard, island, programme } from './planners-2021.ts';
import { prostate } from './prostate-790414.ts';
import { spine } from './spine-727507.ts';
import { company, comparisonTool } from './suppliers-2021.ts';
import { contactService, vaccineTrial } from './trials-2021.ts';

/** What a person read in the free text of each agreement, by the number that it keeps for life. */
export const readings: Readonly<Record<string, Read>> = {
  '727507': spine,
  '788663': accelerator,
  '733503': genomics,
  '804235': board,
  '793895': contacts,
  '790414': prostate,
  '368020': comparisonTool,
  '420105': vaccineTrial,
  '418208': contactService,
  '173508': island,
  '95658': healthBoard,
  '373563': company,
  '226261': programme,
};
