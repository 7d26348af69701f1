let alamat;

export function pasang(area) {
    const letak = area.parentElement.querySelector('[data-letak]');
    const tunjuk = () => {
        const atas = area.value.slice(0, area.selectionStart).split('\n');
        letak.textContent = `Baris ${atas.length}, kolom ${atas.at(-1).length + 1}`;
    };
    for (const apa of ['keyup', 'click', 'select', 'input']) area.addEventListener(apa, tunjuk);
    // The whole page: whoever looks at the preview saves as well.
    area.closest('.bidang').addEventListener('keydown', e => {
        if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 's') return;
        e.preventDefault();
        // What was typed in this very moment reaches the server before the button.
        setTimeout(() => document.querySelector('[data-uji=simpan-draf]')?.click(), 60);
    });
}

// As if it had been typed: the browser's own undo takes it back.
export function sisip(area, teks) {
    area.focus();
    document.execCommand('insertText', false, teks);
}

export function keBaris(area, baris, kolom) {
    const semua = area.value.split('\n');
    const awal = semua.slice(0, baris - 1).reduce((n, b) => n + b.length + 1, 0) + kolom - 1;
    area.focus();
    area.setSelectionRange(awal, awal + (semua[baris - 1] ?? '').length - kolom + 1);
    area.scrollTop = Math.max(0, area.scrollHeight * (baris - 1) / semua.length - area.clientHeight / 2);
    area.dispatchEvent(new Event('select'));
}

export async function pdf(bingkai, aliran) {
    const isi = await aliran.arrayBuffer();
    if (alamat) URL.revokeObjectURL(alamat);
    alamat = URL.createObjectURL(new Blob([isi], { type: 'application/pdf' }));
    if (bingkai) bingkai.src = `${alamat}#toolbar=0&navpanes=0&view=FitH`;
}
