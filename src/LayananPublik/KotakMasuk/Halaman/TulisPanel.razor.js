// Grows with the text, sends on Enter, and keeps a copy of what was typed in this browser until it was sent.
export function pasang(kotak, kunci) {
    kotak.dataset.kunci = kunci;
    if (!kotak.dataset.siap) {
        kotak.dataset.siap = '1';
        kotak.addEventListener('input', () => { tumbuh(kotak); simpan(kotak); });
        kotak.addEventListener('keydown', e => {
            if (e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
            e.preventDefault();
            kotak.form.requestSubmit();
        });
    }
    queueMicrotask(() => tumbuh(kotak));
    setTimeout(() => tumbuh(kotak), 60);
    return baca(kunci);
}

export function kosongkan(kotak, kunci) {
    try { localStorage.removeItem(kunci); } catch { /* private window */ }
    kotak.value = '';
    tumbuh(kotak);
    kotak.focus();
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
