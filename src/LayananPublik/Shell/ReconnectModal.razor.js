// The 9.0 client script only sets classes: it raises no components-reconnect-state-changed and knows no resumeCircuit.
const kotak = document.getElementById("components-reconnect-modal");
const keadaan = nama => kotak.classList.contains("components-reconnect-" + nama);

new MutationObserver(() => {
    if (keadaan("rejected")) location.reload(); // the server forgot this circuit
    else if (keadaan("show") || keadaan("failed")) { if (!kotak.open) kotak.showModal(); }
    else if (kotak.open) { kotak.close(); ceritakanLagi(); }
}).observe(kotak, { attributes: true, attributeFilter: ["class"] });

// What was typed while the line broke has not reached the server, which would send the shorter words: it is told again.
// A line that is dead but not yet noticed swallows for half a minute at most.
const SENYAP = 40000, terketik = new Map();
let mengulang = false;
for (const jenis of ["input", "change"]) document.addEventListener(jenis, e => {
    if (mengulang || !e.target.matches?.("textarea, input:not([type=file], [type=checkbox], [type=radio])")) return;
    const kini = performance.now();
    for (const [el, t] of terketik) if (kini - t.pada > SENYAP && !kotak.open) terketik.delete(el);
    terketik.set(e.target, { pada: kini, jenis: new Set([...terketik.get(e.target)?.jenis ?? [], jenis]) });
}, true);

function ceritakanLagi() {
    mengulang = true;
    for (const [el, t] of terketik) if (el.isConnected) for (const jenis of t.jenis) el.dispatchEvent(new Event(jenis, { bubbles: true }));
    terketik.clear();
    mengulang = false;
}

async function sambung() {
    try { if (!await Blazor.reconnect()) location.reload(); }
    catch { /* still down: the button stays */ }
}

const bilaGagal = () => { if (keadaan("failed")) sambung(); };
document.getElementById("components-reconnect-button").addEventListener("click", sambung);
kotak.addEventListener("cancel", e => e.preventDefault());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") bilaGagal(); });
addEventListener("online", bilaGagal);
