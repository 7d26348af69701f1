// One listener for all shortcuts: it clicks what a mouse could click, and nothing else.
let daftar = [], mati = false, awal = '', sejak = 0;

export function pasang(isi, padam) {
    [daftar, mati] = [isi, padam];
    document.addEventListener('keydown', tekan);
    document.addEventListener('click', bantu);
}

export function atur(padam) { mati = padam; }

export function lepas() {
    document.removeEventListener('keydown', tekan);
    document.removeEventListener('click', bantu);
}

// The help in the officer's menu opens the one sheet, also where its own button has no room.
function bantu(e) { if (e.target.closest?.('[data-bantuan]')) document.querySelector('[data-pintas="bantuan"]')?.click(); }

function tekan(e) {
    if (e.defaultPrevented || e.isComposing || e.keyCode === 229 || e.altKey || e.repeat && !'jk'.includes(e.key)) return;
    const ctrl = e.ctrlKey || e.metaKey, tombol = (ctrl ? 'ctrl+' : '') + e.key.toLowerCase();
    const boleh = p => p.selalu || !mati && !ctrl && !mengetik(e.target);
    const urutan = awal && performance.now() - sejak < 1500 ? awal + ' ' + tombol : tombol;
    awal = '';
    for (const p of daftar.filter(p => p.tombol === urutan && boleh(p))) {
        if (!jalankan(p)) continue;
        e.preventDefault();
        return;
    }
    if (!daftar.some(p => p.tombol.startsWith(tombol + ' ') && boleh(p))) return;
    [awal, sejak] = [tombol, performance.now()];
}

const mengetik = el => el.isContentEditable || el.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=file])');

const tampak = el => el.getClientRects().length > 0 && !el.disabled && el.getAttribute('aria-disabled') !== 'true';

// An open dialog, or the viewer that has the focus, keeps the shortcuts to itself.
const ruang = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.activeElement?.closest('[data-ruang-pintas]') ?? document;

const cari = tanda => [...ruang().querySelectorAll(`[data-pintas="${tanda}"]`)].find(tampak);

function jalankan(p) {
    if (p.tanda === 'baris-berikut' || p.tanda === 'baris-sebelum') return geser(p.tanda === 'baris-berikut' ? 1 : -1);
    if (p.tanda === 'pilih-baris') return pilih();
    // What is open above the page closes first.
    if (p.tombol === 'escape' && document.querySelector('[aria-haspopup][aria-expanded=true]')) return false;
    const el = cari(p.tanda);
    if (!el) return false;
    if (mengetik(el)) el.focus();
    else {
        // So that a dialog has somewhere to give the focus back to.
        if (document.activeElement === document.body) el.focus({ preventScroll: true });
        el.click();
    }
    if (p.lalu) fokuskan(p.lalu, 15);
    return true;
}

// The field may be drawn, or drawn anew, only after the server has answered; whoever has gone elsewhere meanwhile stays there.
function fokuskan(tanda, sisa) {
    const el = cari(tanda), sibuk = document.activeElement && mengetik(document.activeElement);
    if (el && !sibuk) el.focus();
    if (el && !mengetik(el)) return;
    if (sisa > 0 && !(el && sibuk)) setTimeout(() => fokuskan(tanda, sisa - 1), 60);
}

const semuaBaris = () => [...ruang().querySelectorAll('a[data-id]')].filter(tampak);

const terfokus = baris => baris.findIndex(b => b === document.activeElement || b.parentElement.contains(document.activeElement) && b.parentElement.querySelectorAll('a[data-id]').length === 1);

const dibukaDi = baris => baris.findIndex(b => b.getAttribute('aria-current') === 'true');

// The row that has the focus, or the one that is open.
function pilih() {
    const baris = semuaBaris(), di = terfokus(baris) < 0 ? dibukaDi(baris) : terfokus(baris);
    if (di < 0 || !kotakDi(baris[di]) && !cari('pilih-banyak')) return false;
    if (!kotakDi(baris[di])) cari('pilih-banyak').click();
    centang(baris[di], 15);
    return true;
}

const kotakDi = baris => baris.parentElement?.querySelector('[data-pintas="pilih-baris"]');

// The box may be drawn only after the server has answered.
function centang(baris, sisa) {
    const kotak = kotakDi(baris);
    if (kotak) kotak.click();
    else if (sisa > 0) setTimeout(() => centang(baris, sisa - 1), 60);
}

function geser(arah) {
    const baris = semuaBaris();
    if (baris.length === 0) return false;
    const di = terfokus(baris), dibuka = di < 0 ? dibukaDi(baris) : di;
    const tuju = baris[Math.max(0, Math.min(baris.length - 1, dibuka + arah))];
    tuju.focus();
    tuju.scrollIntoView({ block: 'nearest' });
    return true;
}
