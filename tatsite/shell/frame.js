// The one script of a page, inline and before the content, so that nothing shifts. Moments are minutes since 1970.
let d=document,h=d.all[0],l=h.lang,n=navigator,o=location,a='2-digit',w,
q=(s,f)=>d.querySelectorAll(s).forEach(e=>f(e,e.dataset));
h.className='on';
// Once a visit: the browser prefers another of our languages.
d.referrer.includes(o.host)||n.languages.some(x=>(x=x.slice(0,2))==l||(w=d.querySelector(`.hint[lang=${x}]`))&&!(w.hidden=0));
onload=()=>{
let m=Date.now()/6e4;
// What begins and ends by the reader's clock.
q('[data-until]',(e,s)=>e.hidden=m>=s.until||m<s.from);
// Open now: a start, then a state with how long it lasts, again and again.
q('[data-open]',(e,s)=>{
let[t,...r]=s.open.split(' '),v=s.words.split('|'),i=t<=m&&r.find(x=>(t-=-x.slice(1))>m);
e.hidden=!i;
i&&(e.className+=' s'+i[0],
e.innerText=v[i[0]]+(t-m<8e3?v[5].replace('*',new Date(t*6e4).toLocaleString(l,{timeZone:'Europe/Tallinn',weekday:'short',hour:a,minute:a,hourCycle:'h23'})):''))});
// A feature whose script comes when it is opened: by a touch, by an address with a choice in it, by what is kept here.
q('[data-js]',(e,s)=>{e.ontoggle=_=>import(s.js);try{e.open=/#.*=/.test(o)||localStorage[e.id]}catch{}})};
onclick=e=>{
let b=e.target.closest('[data-copy],[data-share]'),c=b?.dataset.copy;
if(c)n.clipboard?.writeText(self[c].innerText).then(_=>b.lastChild.data=b.dataset.done);
// The address of the page without what the reader chose on it.
else if(b&&n.share)return n.share({url:link.innerHTML}).catch(_=>0),!1}
