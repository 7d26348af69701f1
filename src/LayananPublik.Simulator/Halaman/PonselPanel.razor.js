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

async function kirim(alamat, keterangan, berkas, nama) {
    const formulir = new FormData();
    formulir.append('file', berkas, nama);
    if (keterangan) formulir.append('caption', keterangan);
    try {
        const jawaban = await fetch(alamat, { method: 'POST', body: formulir });
        if (jawaban.ok) return null;
        return (await jawaban.json().catch(() => ({}))).galat ?? 'Berkas tidak diterima. Coba lagi sebentar lagi.';
    } catch {
        return 'Berkas tidak dapat dikirim. Periksa sambungan, lalu coba lagi.';
    }
}

export async function kirimContoh(alamat, keterangan, sumber, nama) {
    const foto = await fetch(sumber);
    return foto.ok ? kirim(alamat, keterangan, await foto.blob(), nama) : 'Foto contoh tidak dapat dibuka.';
}

export async function kirimBerkas(alamat, keterangan, masukan) {
    for (const berkas of masukan.files) {
        const galat = await kirim(alamat, keterangan, berkas, berkas.name);
        if (galat) return galat;
        keterangan = '';
    }
    return null;
}
