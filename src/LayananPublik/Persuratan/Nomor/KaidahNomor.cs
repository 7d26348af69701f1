using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>How letters of a unit are numbered on one date: whose series, counted by what, printed how.</summary>
/// <param name="Mulai">Since when the series are counted so; null since ever.</param>
public sealed record KaidahNomor(UnitKerja Unit, int PemilikId, string Pola, IReadOnlyList<PolaLayanan> PolaLayanan, bool PerKlasifikasi, bool PerLayanan, bool PerBulan, DateOnly? Mulai)
{
    public const string Umum = "umum";

    public bool Bersama => PemilikId != Unit.Id;

    /// <summary>"umum", or what it is counted by: "klas+bulan".</summary>
    public string Lingkup => string.Join('+', Dimensi("klas", "jenis", "bulan")) is { Length: > 0 } l ? l : Umum;

    /// <summary>The series of such a letter: "umum", or "k400.9.14.1 b11".</summary>
    public string Deret(KelasNomor kelas, DateOnly tanggal) =>
        string.Join(' ', Dimensi("k" + kelas.Klasifikasi, "j" + kelas.KodeLayanan, "b" + tanggal.ToString("MM", CultureInfo.InvariantCulture))) is { Length: > 0 } d ? d : Umum;

    /// <summary>Where a number stands and how it is printed; a refusal when it does not fit on the letter.</summary>
    /// <param name="kosong">The classification is not known yet: dots stand for it.</param>
    public Hasil<TempatNomor> Tempat(int urut, string sisipan, KelasNomor kelas, DateOnly tanggal, bool kosong = false)
    {
        var (deret, pola) = (Deret(kelas, tanggal), PolaLayanan.FirstOrDefault(p => p.Kode == kelas.KodeLayanan)?.Pola ?? Pola);
        if (PolaNomor.Periksa(pola) is [var salah, ..]) return Hasil.Ditolak($"Pola nomor {Unit.Nama} belum dapat dipakai. {salah}");
        if (kelas.Klasifikasi.Length > NomorAgenda.PanjangKelas || kelas.KodeLayanan.Length > NomorAgenda.PanjangKelas || kelas.Sifat.Length > 4) return Hasil.Ditolak($"Kode klasifikasi paling panjang {NomorAgenda.PanjangKelas} karakter.");
        if (kelas.Klasifikasi.Length == 0 && (PerKlasifikasi || !kosong && PolaNomor.Memuat(pola, "klas"))) return Hasil.Ditolak("Isi kode klasifikasi surat; nomornya memuat kode itu.");
        var nomor = PolaNomor.Susun(pola, new(kelas.Sifat, kelas.Klasifikasi.Length > 0 ? kelas.Klasifikasi : "…", urut, Unit.Singkatan, Unit.KodeWilayah, tanggal, sisipan, kelas.KodeLayanan.Length > 0 ? kelas.KodeLayanan : "UMUM"));
        if (nomor.Length > NomorAgenda.PanjangNomor) return Hasil.Ditolak($"Nomor surat menjadi lebih dari {NomorAgenda.PanjangNomor} karakter. Minta admin memendekkan pola nomor atau singkatan {Unit.Nama}.");
        if (deret.Length > NomorAgenda.PanjangDeret) return Hasil.Ditolak($"Kode klasifikasi atau kode jenis surat ini terlalu panjang untuk deret nomor {Unit.Nama}. Minta admin memendekkannya.");
        return Hasil.Dengan(new TempatNomor(PemilikId, Unit.Id, deret, tanggal.Year, urut, sisipan, nomor, tanggal, kelas));
    }

    /// <summary>Whether the way of counting changed within this year, so that an older series may already have printed low numbers.</summary>
    public bool BergantiDalam(DateOnly tanggal) => Mulai is { } m && m.Year == tanggal.Year && m.DayOfYear > 1 && !(PerBulan && tanggal.Month != m.Month);

    IEnumerable<string> Dimensi(string klas, string jenis, string bulan)
    {
        if (PerKlasifikasi) yield return klas;
        if (PerLayanan) yield return jenis;
        if (PerBulan) yield return bulan;
    }
}
