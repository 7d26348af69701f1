using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>How a citizen's phone is set: off, without receipts, blocking the office, without WhatsApp, behind a username.</summary>
public sealed class SaklarWarga(Jaringan jaringan, Centang centang)
{
    static readonly TimeSpan UsiaDiMeta = TimeSpan.FromDays(30);

    public SaklarPonsel Baca(string nomor) => jaringan.Baca(i => i.Ponsel.TryGetValue(nomor, out var p) ? p.Saklar : new());

    public SaklarPonsel Setel(string nomor, Func<SaklarPonsel, SaklarPonsel> ubah) => jaringan.Ubah(nomor, tulis =>
    {
        var ponsel = tulis.Isi.PonselDari(nomor);
        var semula = ponsel.Saklar;
        var baru = ubah(semula);
        if (baru.NamaPengguna != semula.NamaPengguna) baru = baru with { DiBukuKontak = false };
        tulis.Catat(new SaklarBaru(nomor, baru));
        if (semula.Luring && !baru.Luring) Sambung(tulis, ponsel);
        return baru;
    });

    /// <summary>What waited at Meta arrives, oldest first; after 30 days Meta has thrown it away.</summary>
    void Sambung(Jaringan.Penulis tulis, Ponsel ponsel)
    {
        foreach (var pesan in ponsel.Antrean.ToList())
            if (pesan.Waktu + UsiaDiMeta > tulis.Sekarang) centang.Sampai(tulis, ponsel, pesan);
            else tulis.Catat(new AntreHapus(pesan.Nomor, pesan.Wamid));
    }
}
