import { it } from 'vitest';
import { applicationOf, checkWith } from '../support/application.ts';
import { importAll, filesOf, readEdition } from './register-import.ts';
it('x', { timeout: 500_000 }, async () => {
  let t=performance.now();
  const r = await readEdition('workbook'); console.log('read',performance.now()-t); t=performance.now();
  const all = importAll(r); console.log('import',performance.now()-t); t=performance.now();
  const files = all.map(filesOf); console.log('files',performance.now()-t); t=performance.now();
  const c = new Map<string, {n:number; ex:string}>();
  for (const [i,f] of files.entries()) {
    const app = applicationOf(f, '2021-02-28');
    const rep = checkWith(app, { stage: 'draft' });
    for (const x of new Set(rep.findings.map(y=>`${y.severity} ${y.rule}`))) { const e=c.get(x)??{n:0,ex:''}; e.n++; const ff=rep.findings.find(y=>`${y.severity} ${y.rule}`===x)!; e.ex=`${all[i]!.reference} ${ff.at.file}:${ff.at.line} ${ff.message}`; c.set(x,e); }
  }
  console.log('check',performance.now()-t);
  for (const [k,v] of [...c].sort((a,b)=>a[0]<b[0]?-1:1)) console.log(k,v.n,v.ex.slice(0,220));
});
