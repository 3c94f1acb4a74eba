// The one script of a page, inline and before the content, so that nothing shifts. Moments are minutes since 1970.
const d=document,h=d.documentElement,l=h.lang,q=(s,f)=>d.querySelectorAll(s).forEach(f),
// Once a visit: the browser prefers another of our languages.
w=navigator.languages.map(x=>x.slice(0,2)).find(x=>x==l||d.querySelector(`.hint[lang=${x}]`));
h.className='on';
if(!d.referrer.includes(location.host))q(`.hint[lang=${w}]`,e=>e.hidden=0);
onload=()=>{
const m=Date.now()/6e4;
// What begins and ends by the reader's clock.
q('[data-until]',e=>e.hidden=m>=e.dataset.until||m<e.dataset.from);
// Open now: a start, then a state with how long it lasts, again and again.
q('[data-open]',e=>{
let[t,...r]=e.dataset.open.split(' '),v=e.dataset.words.split('|'),i=t<=m&&r.find(x=>(t-=-x.slice(1))>m);
if(e.hidden=!i)return;
e.className+=' s'+i[0];
e.textContent=v[i[0]]+(t-m<8e3?v[5].replace('*',new Date(t*6e4).toLocaleString(l,{timeZone:'Europe/Tallinn',weekday:'short',hour:'2-digit',minute:'2-digit',hourCycle:'h23'})):'')})};
onclick=e=>{
const b=e.target.closest('[data-copy],[data-share]'),c=b?.dataset.copy;
if(c)navigator.clipboard?.writeText(d.getElementById(c).innerText).then(()=>b.lastChild.textContent=b.dataset.done);
else if(b&&navigator.share)e.preventDefault(),navigator.share({url:location}).catch(()=>0)}
