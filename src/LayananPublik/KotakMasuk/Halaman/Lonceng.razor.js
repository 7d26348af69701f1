// Counts in the tab's title, a short sound, the browser's notifications. Nothing sounds before a gesture, nothing asks before a click.
let angka = 0, bunyi = null;

export function mulai(kunci) {
    const siap = () => { bunyi ??= new (window.AudioContext ?? window.webkitAudioContext)(); };
    for (const gerak of ['pointerdown', 'keydown']) addEventListener(gerak, siap, { once: true, passive: true });
    // Pages set their own titles after us.
    new MutationObserver(judul).observe(document.head, { subtree: true, childList: true, characterData: true });
    return baca(kunci);
}

export function kabari(jumlah, kejadian, aturan) {
    angka = jumlah;
    judul();
    const penting = kejadian.filter(k => !(k.dibuka && document.hasFocus()));
    if (penting.length === 0) return;
    if (aturan.suara) denting();
    if (aturan.peramban && !document.hasFocus() && window.Notification?.permission === 'granted') for (const k of penting) tampilkan(k);
}

export async function izin() {
    if (!window.Notification) return false;
    return Notification.permission === 'granted' || await Notification.requestPermission() === 'granted';
}

export function simpan(kunci, aturan) {
    try { localStorage.setItem(kunci, JSON.stringify(aturan)); } catch { /* private window */ }
}

function baca(kunci) {
    try { return JSON.parse(localStorage.getItem(kunci)); } catch { return null; }
}

function judul() {
    const polos = document.title.replace(/^\(\d+\+?\) /, '');
    const baru = angka > 0 ? `(${angka > 99 ? '99+' : angka}) ${polos}` : polos;
    if (document.title !== baru) document.title = baru;
}

function denting() {
    if (bunyi?.state !== 'running') return;
    const [nada, keras, kini] = [bunyi.createOscillator(), bunyi.createGain(), bunyi.currentTime];
    nada.frequency.setValueAtTime(740, kini);
    nada.frequency.setValueAtTime(988, kini + .11);
    keras.gain.setValueAtTime(.0001, kini);
    keras.gain.exponentialRampToValueAtTime(.12, kini + .02);
    keras.gain.exponentialRampToValueAtTime(.0001, kini + .34);
    nada.connect(keras).connect(bunyi.destination);
    nada.start(kini);
    nada.stop(kini + .36);
}

function tampilkan(k) {
    const n = new Notification('Meja Layanan', { body: k.teks, tag: `${k.jenis}${k.href}`, icon: 'lambang.svg' });
    n.onclick = () => { window.focus(); window.Blazor?.navigateTo(k.href); n.close(); };
}
