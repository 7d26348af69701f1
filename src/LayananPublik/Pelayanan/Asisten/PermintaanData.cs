using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>"Hapus data saya" and its like: explained, asked once more, then a numbered request for the officer.</summary>
public static class PermintaanData
{
    const string Ya = ":YA";

    public static async Task<bool> JawabAsync(Obrolan o, string yang, Pendaftaran pendaftaran, CancellationToken ct)
    {
        var pasti = yang.EndsWith(Ya, StringComparison.Ordinal);
        var apa = pasti ? yang[..^Ya.Length] : yang;
        if (!HakData.Pilihan.ContainsKey(apa)) return false;
        if (await TerbukaAsync(o, apa, ct) is { } ada) o.Jawab(Sajian.Tombol($"Permintaan itu sudah kami terima dengan nomor *{ada.Nomor}* dan dijawab paling lambat *{Paling(o, ada)}*.", Kalimat.TanyaPetugas));
        else if (pasti) o.Jawab(await AjukanAsync(o, apa, pendaftaran, ct));
        else o.Jawab(Sajian.Tombol($"{Penjelasan(apa)}\n\nKirim permintaan ini ke petugas? Jawabannya paling lambat 3 x 24 jam.",
            new Pilihan($"{HakData.Tanda}:{apa}{Ya}", "Ya, kirim"), new Pilihan("MENU", "Tidak jadi")));
        return true;
    }

    static string Penjelasan(string apa) => apa switch
    {
        "HAPUS" => "*Penghapusan data*\nFoto dokumen, percakapan, dan pengajuan yang tidak selesai dapat dihapus. Surat bernomor, registernya, dan permohonan yang sudah diputus adalah arsip negara, jadi tetap kami simpan (UU 27/2022).",
        "PERBAIKI" => "*Perbaikan data*\nPetugas memperbaiki data Anda yang keliru pada catatan kantor ini. Data di KTP dan KK diperbaiki lewat layanan kependudukan; tulis *menu* untuk melihatnya.",
        _ => "*Salinan data*\nKantor menyimpan percakapan ini, isian dan dokumen permohonan Anda, serta surat yang terbit. Petugas dapat memberi salinannya sesudah memastikan bahwa Anda pemiliknya."
    };

    static async Task<Permohonan?> TerbukaAsync(Obrolan o, string apa, CancellationToken ct)
    {
        var terbuka = await o.Db.Permohonan.Lengkap().Where(p => p.PelaporId == o.Percakapan.KontakId
                && p.Butir.Any(b => b.Layanan.Kode == HakData.Kode && (b.Status == StatusButir.Diajukan || b.Status == StatusButir.Diverifikasi)))
            .OrderByDescending(p => p.Id).Take(5).ToListAsync(ct);
        return terbuka.Find(p => p.Butir[0].Isian[HakData.Field] == HakData.Pilihan[apa]);
    }

    static string Paling(Obrolan o, Permohonan p) => o.Kalender.Teks(p.Butir[0].Tenggat ?? o.Pada, o.Pada);

    static async Task<IsiPesan> AjukanAsync(Obrolan o, string apa, Pendaftaran pendaftaran, CancellationToken ct)
    {
        var p = Permohonan.Mulai(o.Percakapan, await o.Db.HakDataAsync(o.Unit, o.Pada, ct), o.Pada);
        p.Butir[0].IsiField(HakData.Field, HakData.Pilihan[apa]);
        if (NamaOrang.TryParse(o.Percakapan.Kontak.NamaProfil, out _, out _)) p.IsiField("nama", o.Percakapan.Kontak.NamaProfil);
        o.Db.Permohonan.Add(p);
        var hasil = await pendaftaran.AjukanAsync(p, Pelaku.Warga, Peran.Warga, o.Db, o.Pada, ct);
        return hasil.Berhasil ? Sajian.Tombol($"Permintaan Anda sudah kami teruskan ke petugas.\nNomor: *{p.Nomor}*\nDijawab paling lambat *{Paling(o, p)}* di percakapan ini.", Kalimat.TanyaPetugas) : Sajian.Tulis(hasil.Penolakan!);
    }
}
