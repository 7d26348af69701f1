using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

// What is done to many talks at once and has no button of its own beside a single one.
public sealed partial class Percakapan
{
    /// <summary>Its officer lays it down: whoever is free answers next. A kasi may do so for somebody else.</summary>
    public Hasil KeAntrean(Pelaku pelaku, bool ambilAlih, DateTimeOffset pada)
    {
        if (Mode != ModePercakapan.Petugas) return Hasil.Ditolak("Belum ada petugas yang menanganinya.");
        if (TakBolehMenyerahkan(pelaku, ambilAlih) is { } tolak) return tolak;
        Pegang(null, pada);
        MenungguSejak ??= pada;
        Ganti(ModePercakapan.PerluPetugas, pelaku, pada, "Kembali ke antrean", null);
        return Hasil.Baik;
    }

    /// <summary>Closed or put off too early: somebody looks at it again.</summary>
    public Hasil BukaLagi(Pelaku pelaku, DateTimeOffset pada)
    {
        if (Diblokir) return Hasil.Ditolak("Diblokir. Buka blokirnya dulu.");
        if (Mode != ModePercakapan.Asisten && TundaSampai is null) return Hasil.Ditolak("Masih terbuka.");
        KembaliDariTunda(pelaku, pada);
        if (Mode != ModePercakapan.Asisten) return Hasil.Baik;
        MenungguSejak ??= pada;
        Ganti(ModePercakapan.PerluPetugas, pelaku, pada, "Buka lagi", null);
        return Hasil.Baik;
    }

    /// <summary>It was one of many; the number leads to the others.</summary>
    public void CatatMassal(Pelaku pelaku, DateTimeOffset pada, int nomor, string kalimat)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, "Tindakan massal", null, null, $"Nomor {nomor}: {kalimat}"));
        Versi++;
    }
}
