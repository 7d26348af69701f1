using System.Globalization;
using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>Adds measures up to summary rows: each counts for its unit and every unit above, whole and told apart by each dimension.</summary>
sealed class SusunRingkasan(IReadOnlyDictionary<int, string> jalur)
{
    readonly Dictionary<KunciRingkasan, Hitungan> isi = [];

    public IReadOnlyDictionary<KunciRingkasan, Hitungan> Isi => isi;

    /// <summary>The days of a document that are among those wanted.</summary>
    public void Tambah(UkuranButir u, Func<DateOnly, bool> hari)
    {
        if (hari(u.HariMasuk)) Tambah(u, u.HariMasuk, DasarHari.Masuk);
        if (u.HariSelesai is { } selesai && hari(selesai)) Tambah(u, selesai, DasarHari.Selesai);
    }

    public void Tambah(WaktuJawab j)
    {
        foreach (var cakupan in UnitKerja.Rantai(jalur[j.UnitKerjaId]))
            foreach (var (dimensi, kunci) in Sudut(j.UnitKerjaId, null, j.PetugasId, null))
                Baris(new(cakupan, SatuanRingkas.Hari, j.Hari!.Value, dimensi, kunci)).Jawab.Tambah(j.Menit);
    }

    /// <summary>Months out of the days that are there.</summary>
    public void JumlahkanBulan()
    {
        foreach (var (kunci, hari) in isi.Where(i => i.Key.Satuan == SatuanRingkas.Hari).ToList()) Baris(kunci.SeBulan).Tambah(hari);
    }

    void Tambah(UkuranButir u, DateOnly hari, DasarHari dasar)
    {
        foreach (var cakupan in UnitKerja.Rantai(jalur[u.UnitKerjaId]))
            foreach (var (dimensi, kunci) in Sudut(u.UnitKerjaId, u.Layanan, u.PetugasId, u.TitikId))
                Baris(new(cakupan, SatuanRingkas.Hari, hari, dimensi, kunci)).Tambah(u, dasar);
    }

    static IEnumerable<(Dimensi, string)> Sudut(int unit, string? layanan, int? petugas, int? titik)
    {
        yield return (Dimensi.Semua, "");
        yield return (Dimensi.Unit, unit.ToString(CultureInfo.InvariantCulture));
        if (layanan is not null) yield return (Dimensi.Layanan, layanan);
        if (petugas is { } p) yield return (Dimensi.Petugas, p.ToString(CultureInfo.InvariantCulture));
        if (titik is { } t) yield return (Dimensi.Titik, t.ToString(CultureInfo.InvariantCulture));
    }

    Hitungan Baris(KunciRingkasan k)
    {
        if (!isi.TryGetValue(k, out var h)) isi[k] = h = new();
        return h;
    }
}
