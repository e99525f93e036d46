import { existsSync, unlinkSync, readFileSync,openSync,readSync,writeSync,closeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { makeTakes } from './made-takes.ts';
import { makeOrder } from './made-order.ts';
import { writeTrack } from '#src/adapters/assembler/write-track.ts';
import { execFileSync } from 'node:child_process';
const takes=await makeTakes('/tmp/asm/takes',36000);
const path='/tmp/asm/o.wav';const order=makeOrder(takes,'plain',path);
const all:any={};function go(label:string,f:()=>void){const c=process.resourceUsage();const t=performance.now();f();const w=performance.now()-t;const u=process.resourceUsage();if(0)console.log(label.padEnd(10),w.toFixed(0),'user',((u.userCPUTime-c.userCPUTime)/1000).toFixed(0),'sys',((u.systemCPUTime-c.systemCPUTime)/1000).toFixed(0),'minflt',u.minorPageFault-c.minorPageFault,'vol',u.voluntaryContextSwitches-c.voluntaryContextSwitches,'invol',u.involuntaryContextSwitches-c.involuntaryContextSwitches);(all[label]??=[]).push([w|0,((u.userCPUTime-c.userCPUTime)/1000)|0,((u.systemCPUTime-c.systemCPUTime)/1000)|0]);if(existsSync(path))unlinkSync(path)}
function simple(RB:number,WB:number,crc:boolean,off=0){const rb=Buffer.alloc(RB),wb=Buffer.alloc(WB);const o=openSync(path,'w');if(off)writeSync(o,wb,0,off);let f=0,sum=0;
 for(const t of takes){const fd=openSync(t.path);let r;sum=0;while((r=readSync(fd,rb,0,RB,null))>0){if(crc)sum=crc32(rb.subarray(0,r),sum);for(let at=0;at<r;){const k=Math.min(r-at,WB-f);rb.copy(wb,f,at,at+k);f+=k;at+=k;if(f===WB){writeSync(o,wb,0,f);f=0}} if(r<RB)break}closeSync(fd)}
 writeSync(o,wb,0,f);closeSync(o)}

const v:any={cat:()=>{execFileSync('sh',['-c','cat takes/*.wav > o.wav'],{cwd:'/tmp/asm'})},
join:()=>{writeTrack(order,{onBlock:()=>{},isFlushed:false})},'s128/128':()=>simple(1<<17,1<<17,true),'s256/256':()=>simple(1<<18,1<<18,true),'s512/512':()=>simple(1<<19,1<<19,true),'s1M/256':()=>simple(1<<20,1<<18,true)};
for(let i=0;i<8;i++){const ks=Object.keys(v).sort(()=>Math.random()-.5);for(const k of ks)go(k,v[k])}
for(const k of Object.keys(v)){const a=all[k].sort((x:any,y:any)=>x[0]-y[0]);console.log(k.padEnd(12),'min',a[0],'med',a[4])}
