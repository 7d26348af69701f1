// Works on the composer from outside, by its form: who types is told to colleagues, and "@" in a note offers their names.
const JEDA = 10000;

export function pasang(daftar, net) {
    const penulis = e => e.target.matches?.('form.tulis textarea') && daftar.parentElement?.contains(e.target) ? e.target : null;
    const catatan = kotak => kotak.form.classList.contains('catat');
    let pernah = 0, rekan = null, cocok = [], pilih = 0, kotak = null, mulai = 0;

    const tutup = () => {
        daftar.hidden = true;
        kotak?.removeAttribute('aria-activedescendant');
        kotak?.removeAttribute('aria-expanded');
        cocok = [];
    };
    const gambar = () => {
        daftar.replaceChildren(...cocok.map((r, i) => {
            const butir = document.createElement('div');
            butir.id = `sebut-rekan-${r.id}`;
            butir.setAttribute('role', 'option');
            butir.setAttribute('aria-selected', i === pilih);
            butir.dataset.uji = 'sebut-pilihan';
            butir.append(Object.assign(document.createElement('b'), { textContent: r.nama }), Object.assign(document.createElement('span'), { textContent: r.unit }));
            // Before the field loses the focus.
            butir.addEventListener('pointerdown', e => { e.preventDefault(); pilih = i; pakai(); });
            return butir;
        }));
        const r = kotak.getBoundingClientRect();
        Object.assign(daftar.style, { left: `${r.left}px`, width: `${Math.min(r.width, 340)}px`, bottom: `${innerHeight - r.top + 4}px` });
        daftar.hidden = false;
        kotak.setAttribute('aria-controls', daftar.id);
        kotak.setAttribute('aria-expanded', 'true');
        kotak.setAttribute('aria-activedescendant', `sebut-rekan-${cocok[pilih].id}`);
    };
    const pakai = () => {
        kotak.setRangeText(`@${cocok[pilih].nama} `, mulai, kotak.selectionStart, 'end');
        tutup();
        kotak.dispatchEvent(new Event('input', { bubbles: true }));
        kotak.focus();
    };
    const sebutan = k => k.value.slice(0, k.selectionStart).match(/(?:^|\s)@([\p{L} .]{0,30})$/u)?.[1].toLowerCase();
    const cari = async k => {
        if (sebutan(k) !== undefined) rekan ??= await net.invokeMethodAsync('RekanUntukCatatan');
        // More may have been typed while the names were on their way.
        const kata = sebutan(k);
        if (kata === undefined) return tutup();
        [kotak, mulai, pilih] = [k, k.selectionStart - kata.length - 1, 0];
        cocok = rekan.filter(r => r.nama.toLowerCase().startsWith(kata) || r.nama.toLowerCase().split(' ').some(n => kata && n.startsWith(kata))).slice(0, 6);
        if (cocok.length === 0) tutup(); else gambar();
    };

    const masukan = e => {
        const k = penulis(e);
        if (!k) return;
        if (catatan(k)) cari(k); else tutup();
        const kini = performance.now();
        if (k.value && (pernah === 0 || kini - pernah > JEDA)) {
            pernah = kini;
            net.invokeMethodAsync('Mengetik').catch(() => { });
        }
        if (!k.value) pernah = 0;
    };
    const tombol = e => {
        if (daftar.hidden || !penulis(e)) return;
        if (e.key === 'ArrowDown') pilih = (pilih + 1) % cocok.length;
        else if (e.key === 'ArrowUp') pilih = (pilih + cocok.length - 1) % cocok.length;
        else if (e.key !== 'Enter' && e.key !== 'Tab' && e.key !== 'Escape') return;
        // Ahead of the composer, whose Enter sends.
        e.preventDefault();
        e.stopImmediatePropagation();
        if (e.key === 'Enter' || e.key === 'Tab') pakai(); else if (e.key === 'Escape') tutup(); else gambar();
    };
    const pergi = e => { if (penulis(e)) tutup(); };
    document.addEventListener('input', masukan, true);
    document.addEventListener('keydown', tombol, true);
    document.addEventListener('focusout', pergi, true);
    return {
        lepas() {
            document.removeEventListener('input', masukan, true);
            document.removeEventListener('keydown', tombol, true);
            document.removeEventListener('focusout', pergi, true);
        },
        kirim() { pernah = 0; }
    };
}

// The key of a draft outlives the line: what was sent before it broke is known again.
export function kunciDraf(nama, baru) {
    try {
        const ada = localStorage.getItem(nama);
        if (ada && !baru) return ada;
        const kunci = crypto.getRandomValues(new Uint32Array(4)).join('');
        localStorage.setItem(nama, kunci);
        return kunci;
    } catch { return null; }
}
