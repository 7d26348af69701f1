export function pasang(formulir) {
    const kotak = formulir.querySelector('textarea');
    kotak.addEventListener('keydown', e => {
        if (e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
        e.preventDefault();
        formulir.requestSubmit();
    });
}

export function keBawah(isi) {
    isi.scrollTop = isi.scrollHeight;
    // Photos that are still loading would push the newest bubble out of sight.
    for (const gambar of isi.querySelectorAll('img'))
        if (!gambar.complete) gambar.addEventListener('load', () => { isi.scrollTop = isi.scrollHeight; }, { once: true });
}

async function kirim(alamat, keterangan, berkas, rupa) {
    const formulir = new FormData();
    for (const [isi, nama] of berkas) formulir.append('file', isi, nama);
    if (rupa) formulir.append('rupa', rupa);
    if (keterangan) formulir.append('caption', keterangan);
    try {
        const jawaban = await fetch(alamat, { method: 'POST', body: formulir });
        if (jawaban.ok) return null;
        return (await jawaban.json().catch(() => ({}))).galat ?? 'Berkas tidak diterima. Coba lagi sebentar lagi.';
    } catch {
        return 'Berkas tidak dapat dikirim. Periksa sambungan, lalu coba lagi.';
    }
}

export async function kirimContoh(alamat, keterangan, sumber, nama, rupa, mime) {
    const foto = await fetch(sumber);
    if (!foto.ok) return 'Berkas contoh tidak dapat dibuka.';
    const isi = await foto.blob();
    return kirim(alamat, keterangan, [[mime ? new Blob([isi], { type: mime }) : isi, nama]], rupa);
}

export function kirimBerkas(alamat, keterangan, masukan) {
    return kirim(alamat, keterangan, [...masukan.files].map(b => [b, b.name]));
}
