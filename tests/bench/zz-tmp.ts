import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { startWith, newTab, settle } from '/work/main/tests/bench/contestant';
import { median } from '/work/main/tests/bench/table';
const ours = readFileSync('/work/main/.output/chrome-mv3/detect.js','utf8');
const rx = /\/\^[^;]*?\$\/[a-z]*(?=[,;)\]}.])/.exec(ours)?.[0];
console.log('rx', rx?.length);

const V: Record<string,string> = { empty: ';', ours,
 small:String.raw`(()=>{let m=/^\/(dyi|tyi|settings|your_information)\/?$/;let f=()=>m.test(location.pathname);f();navigation.addEventListener("navigatesuccess",f)})()`,
 tables:'(()=>{let t={"www.facebook.com":["/dyi","/tyi","/settings","/your_information"],"m.facebook.com":["/dyi"]};let f=()=>{let {host,pathname:p}=location;let r=t[host];return !!r&&r.some(x=>p===x||p===x+"/")};f();navigation.addEventListener("navigatesuccess",f)})()',
 docurl:'(()=>{let t={"www.facebook.com":["/dyi","/tyi","/settings","/your_information"],"m.facebook.com":["/dyi"]};let f=()=>{let u=document.URL;let i=u.indexOf("/",8);let r=t[u.slice(8,i)];return !!r&&r.some(x=>u.startsWith(x,i))};f();navigation.addEventListener("navigatesuccess",f)})()',
};
const M = JSON.parse(readFileSync('/work/main/.output/chrome-mv3/manifest.json','utf8')).content_scripts[0];
const cs: Record<string, any> = {};
for (const [k, s] of Object.entries(V)) {
  const f = `/tmp/prof/x-${k}`; mkdirSync(f,{recursive:true});
  writeFileSync(f+'/s.js', s); writeFileSync(f+'/b.js',';');
  writeFileSync(f+'/manifest.json', JSON.stringify({manifest_version:3,name:k,version:'1',background:{service_worker:'b.js'},host_permissions:M.matches,content_scripts:[{matches:M.matches,js:['s.js'],run_at:'document_idle'}]}));
  for(let t=0;t<4&&!cs[k];t++) try{cs[k] = await startWith('chromium', f)}catch(e){console.log('retry',k)}
}
const T: Record<string, number[]> = {};
for (let i=-1;i<12;i++) for (const k in V) {
  const page = await newTab(cs[k]); const cdp = await page.createCDPSession(); await cdp.send('Performance.enable');
  await page.goto('https://www.facebook.com/'); await settle(120);
  const { metrics } = await cdp.send('Performance.getMetrics');
  if (i>=0) (T[k] ??= []).push(metrics.find((m:any)=>m.name==='ScriptDuration').value*1000);
  await page.close();
}
for (const k in V) console.log(k.padEnd(14), median(T[k]!).toFixed(3), Math.min(...T[k]!).toFixed(3));
await Promise.all(Object.values(cs).map((c:any)=>c.close()));
