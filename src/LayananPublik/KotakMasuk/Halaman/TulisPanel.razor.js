// Grows with the text, sends on Enter, and keeps a copy of what was typed, and of what is quoted, in this browser until it was sent.
const garis = /(^|\s)\/[\p{L}\p{N}-]*$/u;

export function pasang(kotak, borang, kunci, balas, sini) {
    kotak.dataset.kunci = kunci;
    kotak.dataset.balas = balas ? 'ya' : 'tidak';
    if (!kotak.dataset.siap) {
        kotak.dataset.siap = '1';
        kotak.addEventListener('input', () => { tumbuh(kotak); simpan(kotak); });
        kotak.addEventListener('keydown', e => tombol(e, kotak, sini));
        kotak.addEventListener('paste', e => tempel(e, borang));
    }
    if (!borang.dataset.siap) {
        borang.dataset.siap = '1';
        jatuhkan(borang);
    }
    queueMicrotask(() => tumbuh(kotak));
    setTimeout(() => tumbuh(kotak), 60);
    return { teks: baca(kunci), kutip: Number(baca(kunci + '/kutip')) || null };
}

function tombol(e, kotak, sini) {
    if (e.isComposing) return;
    // Looked at here, not asked of the server: a quick Enter must not send "/jam" as an answer.
    const mencari = kotak.dataset.mencari === 'ya' || (kotak.dataset.tutup !== 'ya' && kotak.dataset.balas === 'ya' && kotak.dataset.jawaban === 'ya' && garis.test(kotak.value));
    if (mencari && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(e.key) && !e.shiftKey) {
        e.preventDefault();
        e.stopPropagation();
        sini.invokeMethodAsync('TombolJawabanAsync', e.key);
    } else if (e.key === 'Escape' && kotak.dataset.mengutip === 'ya') {
        e.preventDefault();
        sini.invokeMethodAsync('BatalKutip');
    } else if (e.key === 'Enter' && !e.shiftKey) {
        e.preventDefault();
        kotak.form.requestSubmit();
    }
}

// What was typed behind the words that have just left is the beginning of the next ones. Another tab's draft is left alone.
export function kosongkan(kotak, kunci, dikirim) {
    const isi = kotak.value ?? '', sisa = dikirim && isi.startsWith(dikirim) ? isi.slice(dikirim.length).trimStart() : '', salinan = baca(kunci);
    try {
        if (salinan === isi || salinan === dikirim || !dikirim) localStorage.removeItem(kunci);
        localStorage.removeItem(kunci + '/kutip');
    } catch { /* private window */ }
    kotak.value = sisa;
    if (sisa) simpan(kotak);
    tumbuh(kotak);
    kotak.focus();
    return sisa;
}

// A stored answer stands in the box now: the first blank is chosen, so that typing fills it.
export function disisipi(kotak) {
    tumbuh(kotak);
    simpan(kotak);
    kotak.focus();
    const kosong = kotak.value.match(/\{[a-z][a-z_]+\}/);
    if (kosong) kotak.setSelectionRange(kosong.index, kosong.index + kosong[0].length);
    else kotak.setSelectionRange(kotak.value.length, kotak.value.length);
}

export function fokus(kotak) {
    kotak?.focus?.();
}

export function simpanKutip(kunci, pesan) {
    try {
        if (pesan) localStorage.setItem(kunci + '/kutip', pesan);
        else localStorage.removeItem(kunci + '/kutip');
    } catch { /* private window */ }
}

// Files dropped anywhere on the chat, or a picture pasted, go the way of the file button.
function serahkan(borang, berkas) {
    const masukan = borang.querySelector('input[type=file][data-aktif=ya]');
    if (!masukan || berkas.length === 0) return false;
    const isi = new DataTransfer();
    for (const b of berkas) isi.items.add(b);
    masukan.files = isi.files;
    masukan.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
}

function tempel(e, borang) {
    const berkas = [...(e.clipboardData?.files ?? [])];
    if (berkas.length === 0) return;
    // A picture from the clipboard has no name of its own.
    const bernama = berkas.map((b, i) => b.name && b.name !== 'image.png' ? b : new File([b], `tempelan-${Date.now()}${i ? '-' + i : ''}.${b.type === 'image/jpeg' ? 'jpg' : 'png'}`, { type: b.type }));
    if (serahkan(borang, bernama)) e.preventDefault();
}

function jatuhkan(borang) {
    const bidang = borang.parentElement;
    // A file that is drawn out of the chat itself goes elsewhere.
    const membawa = e => { const jenis = [...(e.dataTransfer?.types ?? [])]; return jenis.includes('Files') && !jenis.includes('application/x-pesan'); };
    bidang.style.position = 'relative';
    let dalam = 0;
    const tanda = ya => {
        let tirai = bidang.querySelector(':scope > .tirai-jatuh');
        if (!ya) { dalam = 0; tirai?.remove(); return; }
        if (tirai) return;
        tirai = document.createElement('div');
        tirai.className = 'tirai-jatuh';
        tirai.dataset.uji = 'tirai-jatuh';
        tirai.textContent = borang.querySelector('input[type=file][data-aktif=ya]') ? 'Lepaskan untuk melampirkan ke percakapan ini' : 'Berkas tidak dapat dikirim sekarang';
        bidang.appendChild(tirai);
    };
    bidang.addEventListener('dragenter', e => { if (membawa(e)) { e.preventDefault(); dalam++; tanda(true); } });
    bidang.addEventListener('dragover', e => { if (membawa(e)) { e.preventDefault(); e.dataTransfer.dropEffect = 'copy'; } });
    bidang.addEventListener('dragleave', e => { if (membawa(e) && --dalam <= 0) tanda(false); });
    bidang.addEventListener('drop', e => {
        if (!membawa(e)) return;
        e.preventDefault();
        tanda(false);
        serahkan(borang, [...e.dataTransfer.files]);
    });
}

function tumbuh(kotak) {
    kotak.style.height = 'auto';
    kotak.style.height = Math.min(kotak.scrollHeight + 2, 180) + 'px';
}

function simpan(kotak) {
    try {
        if (kotak.value) localStorage.setItem(kotak.dataset.kunci, kotak.value);
        else localStorage.removeItem(kotak.dataset.kunci);
    } catch { /* private window */ }
}

function baca(kunci) {
    try { return localStorage.getItem(kunci); } catch { return null; }
}
