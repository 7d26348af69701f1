using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>What an answer depends on beside the text: the office, its hours, the time.</summary>
public sealed record SudutKantor(string Nama, string Alamat, Kalender Kalender, DateTime Kini, DateTimeOffset Pada);

/// <summary>The assistant's answers that need nothing but the meaning: the conversation sends them, the test console shows them.</summary>
public static class PratinjauJawaban
{
    /// <summary>The bubble, or a sentence on what would happen where the answer depends on who asks.</summary>
    public static (IsiPesan? Isi, string Keterangan) Untuk(Maksud m, KatalogUnit katalog, Langkah langkah, SudutKantor k, string teks)
    {
        if (m.Mulai) return (null, $"Pengajuan {katalog.Cari(m.Kode)?.Nama} dimulai: asisten meminta data pemohon.");
        if (langkah.Nama == Langkah.Menu && Pemahaman.PilihanNomor(teks) is { } nomor && nomor >= 1 && nomor <= katalog.MenuUtama.Count) return (null, "Baris menu dengan nomor itu dibuka.");
        if (m.JawabanId is { } id && katalog.TanyaJawab.FirstOrDefault(t => t.Id == id) is { } t) return (Kalimat.Jawaban(t, katalog.Cari(t.Kode)), "");
        if (m.Darurat) return (Kalimat.Darurat(m.Kode), "");
        var layanan = katalog.Cari(m.Kode);
        return m.Niat switch
        {
            Niat.TidakJelas when Pemahaman.PilihanNomor(teks) is not null => (Kalimat.TakAdaNomor, ""),
            Niat.TidakJelas => (Kalimat.BelumPaham, ""),
            Niat.Biaya when layanan is not null => (Kalimat.BiayaLayanan(layanan), ""),
            Niat.Biaya => (Kalimat.SemuaGratis, ""),
            Niat.Jam => (Kalimat.JamLayanan(k.Kalender, k.Nama, k.Alamat, k.Pada), ""),
            Niat.Terima => (Kalimat.SamaSama, ""),
            Niat.Petugas => (Kalimat.Petugas(k.Kalender, k.Pada), ""),
            Niat.Status => (null, "Keadaan permohonan warga itu sendiri, atau kabar bahwa belum ada."),
            Niat.Batal => (null, "Pengajuan yang sedang diisi ditawarkan untuk dibatalkan."),
            Niat.Syarat or Niat.Ajukan when katalog.CariPaket(m.Kode) is { } paket => (KalimatPaket.Kartu(paket, katalog, DateOnly.FromDateTime(k.Kini), k.Kalender.Selesai(paket.Rincian, katalog, k.Pada) is { } jadi ? k.Kalender.Teks(jadi, k.Pada) : null), ""),
            Niat.Syarat or Niat.Ajukan or Niat.Aduan when layanan is not null && m.Yakin >= Maksud.Pasti => (KalimatKartu.Tulis(layanan, Paling(layanan, k), _ => false, null), ""),
            Niat.Syarat or Niat.Ajukan or Niat.Aduan when m.Calon.Select(katalog.Cari).OfType<Layanan>().Take(2).ToList() is { Count: > 0 } calon => (Kalimat.MaksudAnda(calon), ""),
            _ => (Kalimat.MenuUtama(Kalimat.Salam(k.Kini, k.Nama), katalog.MenuUtama), "")
        };
    }

    static string? Paling(Layanan l, SudutKantor k) => k.Kalender.PunyaJam ? k.Kalender.Teks(k.Kalender.Tambah(k.Pada, l.Rincian.Sla), k.Pada) : null;
}
