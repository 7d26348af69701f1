// The 9.0 client script only sets classes: it raises no components-reconnect-state-changed and knows no resumeCircuit.
const kotak = document.getElementById("components-reconnect-modal");
const keadaan = nama => kotak.classList.contains("components-reconnect-" + nama);

new MutationObserver(() => {
    if (keadaan("rejected")) location.reload(); // the server forgot this circuit
    else if (keadaan("show") || keadaan("failed")) { if (!kotak.open) kotak.showModal(); }
    else if (kotak.open) kotak.close();
}).observe(kotak, { attributes: true, attributeFilter: ["class"] });

async function sambung() {
    try { if (!await Blazor.reconnect()) location.reload(); }
    catch { /* still down: the button stays */ }
}

const bilaGagal = () => { if (keadaan("failed")) sambung(); };
document.getElementById("components-reconnect-button").addEventListener("click", sambung);
kotak.addEventListener("cancel", e => e.preventDefault());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") bilaGagal(); });
addEventListener("online", bilaGagal);
