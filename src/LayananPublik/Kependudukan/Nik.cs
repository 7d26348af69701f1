namespace LayananPublik.Kependudukan;

/// <summary>The 16-digit population number: issuing area, birth date (day +40 for women), serial; prints masked.</summary>
public readonly record struct Nik
{
    readonly string? angka;

    Nik(string angka) => this.angka = angka;

    /// <summary>All 16 digits; for storage and for screens whose opening is recorded.</summary>
    public string Nilai => angka ?? "";

    public string Samaran => AngkaSaja.Samarkan(Nilai);

    /// <summary>The area that issued it, which stays for life and says nothing about today's address.</summary>
    public string KodeWilayah => Nilai[..6];

    public JenisKelamin JenisKelamin => Bagian(6) > 40 ? JenisKelamin.Perempuan : JenisKelamin.LakiLaki;

    int Hari => Bagian(6) > 40 ? Bagian(6) - 40 : Bagian(6);
    int Bulan => Bagian(8);
    int Tahun => Bagian(10);

    public static bool TryParse(string? teks, out Nik nik, out string galat)
    {
        nik = default;
        if (!AngkaSaja.Enambelas(teks, "NIK", "KTP atau KK", out var angka, out galat))
        {
            return false;
        }
        var calon = new Nik(angka);
        galat = calon.Periksa();
        nik = galat.Length == 0 ? calon : default;
        return galat.Length == 0;
    }

    public static bool TryParse(string? teks, out Nik nik) => TryParse(teks, out nik, out _);

    /// <summary>For a value that was checked before it was stored.</summary>
    public static Nik Parse(string teks) =>
        TryParse(teks, out var nik, out var galat) ? nik : throw new FormatException(galat);

    /// <summary>Two digits do not tell the century: the latest one that is not in the future wins.</summary>
    public DateOnly TanggalLahir(DateOnly hariIni)
    {
        var abad = hariIni.Year / 100 * 100;
        foreach (var tahun in (int[])[abad + Tahun, abad - 100 + Tahun])
        {
            if (Ada(tahun, Bulan, Hari) && new DateOnly(tahun, Bulan, Hari) is var lahir && lahir <= hariIni
                && lahir.AddYears(121) > hariIni)
            {
                return lahir;
            }
        }
        var sah = Ada(1900 + Tahun, Bulan, Hari) ? 1900 + Tahun : 2000 + Tahun;
        return new DateOnly(sah, Bulan, Hari);
    }

    /// <summary>What the officer should look at; none of it refuses the number.</summary>
    public IReadOnlyList<string> Peringatan(DateOnly? tanggalLahir, JenisKelamin? jenisKelamin, string? kodeKecamatan = null)
    {
        List<string> peringatan = [];
        if (tanggalLahir is { } lahir && (lahir.Day, lahir.Month, lahir.Year % 100) != (Hari, Bulan, Tahun))
        {
            peringatan.Add("Tanggal lahir pada NIK berbeda dengan isian. Cocokkan dengan KTP atau KK.");
        }
        if (jenisKelamin is { } jenis && jenis != JenisKelamin)
        {
            peringatan.Add("Jenis kelamin pada NIK berbeda dengan isian. Cocokkan dengan KTP atau KK.");
        }
        if (!string.IsNullOrEmpty(kodeKecamatan) && KodeWilayah != AngkaSaja.Rapikan(kodeKecamatan))
        {
            peringatan.Add("NIK terbit di luar wilayah kantor ini; wajar bila pemohon pernah pindah.");
        }
        return peringatan;
    }

    public override string ToString() => Samaran;

    string Periksa() => this switch
    {
        { Hari: < 1 or > 31 } => "Angka ke-7 dan 8 NIK harus tanggal lahir 01-31, atau 41-71 untuk perempuan. Periksa lagi di KTP atau KK.",
        { Bulan: < 1 or > 12 } => "Angka ke-9 dan 10 NIK harus bulan lahir 01-12. Periksa lagi di KTP atau KK.",
        _ when !Ada(1900 + Tahun, Bulan, Hari) && !Ada(2000 + Tahun, Bulan, Hari) =>
            "Tanggal lahir di dalam NIK tidak ada di kalender. Periksa lagi di KTP atau KK.",
        _ when Nilai.EndsWith("0000", StringComparison.Ordinal) =>
            "Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi di KTP atau KK.",
        _ => "",
    };

    static bool Ada(int tahun, int bulan, int hari) => hari <= DateTime.DaysInMonth(tahun, bulan);

    int Bagian(int mulai) => (Nilai[mulai] - '0') * 10 + (Nilai[mulai + 1] - '0');
}
