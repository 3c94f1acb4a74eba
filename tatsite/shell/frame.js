// The one script of a page, inline and before the content, so that nothing shifts. Moments are minutes since 1970.
let d=document,h=d.all[0],l=h.lang,n=navigator,o=location,a='2-digit',q=(s,f)=>d.querySelectorAll(s).forEach(f),
// Once a visit: the browser prefers another of our languages.
w=n.languages.map(x=>x.slice(0,2)).find(x=>x==l||d.querySelector(`.hint[lang=${x}]`));
h.className='on';
d.referrer.includes(o.host)||q(`.hint[lang=${w}]`,e=>e.hidden=0);
onload=()=>{
let m=Date.now()/6e4;
// What begins and ends by the reader's clock.
q('[data-until]',e=>e.hidden=m>=e.dataset.until||m<e.dataset.from);
// Open now: a start, then a state with how long it lasts, again and again.
q('[data-open]',e=>{
let[t,...r]=e.dataset.open.split(' '),v=e.dataset.words.split('|'),i=t<=m&&r.find(x=>(t-=-x.slice(1))>m);
if(e.hidden=!i)return;
e.className+=' s'+i[0];
e.textContent=v[i[0]]+(t-m<8e3?v[5].replace('*',new Date(t*6e4).toLocaleString(l,{timeZone:'Europe/Tallinn',weekday:'short',hour:a,minute:a,hourCycle:'h23'})):'')});
// A feature whose script comes when it is opened, by a touch or by an address with a choice in it.
q('[data-js]',e=>{e.ontoggle=_=>import(e.dataset.js);e.open=/=/.test(o.hash)})};
onclick=e=>{
let b=e.target.closest('[data-copy],[data-share]'),c=b?.dataset.copy;
if(c)n.clipboard?.writeText(self[c].innerText).then(_=>b.lastChild.data=b.dataset.done);
else if(b&&n.share)return n.share({url:o}).catch(_=>0),!1}
