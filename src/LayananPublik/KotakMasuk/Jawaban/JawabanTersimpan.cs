using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.KotakMasuk;

/// <summary>An answer the office often gives, under a short word. Officers get the version that somebody else than its author has approved; the units below use it too.</summary>
public sealed class JawabanTersimpan : IBerunit
{
    public const int PanjangKata = 24;

    const string TidakMenunggu = "Usulan ini sudah diputus atau ditarik. Muat ulang.";

    readonly List<VersiJawaban> riwayat = [];

    JawabanTersimpan() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>What is typed behind the slash.</summary>
    public string Kata { get; private set; } = "";

    /// <summary>False: offered to nobody, with its versions kept.</summary>
    public bool Aktif { get; private set; } = true;

    /// <summary>How often it was sent.</summary>
    public int Dipakai { get; private set; }

    public DateTimeOffset? DipakaiPada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<VersiJawaban> Riwayat => riwayat;

    public VersiJawaban? Berlaku => riwayat.Find(v => v.Status == StatusJawaban.Berlaku);

    public VersiJawaban? Usulan => riwayat.Find(v => v.Status == StatusJawaban.Diusulkan);

    public static JawabanTersimpan Usulkan(UnitKerja unit, string kata, IsiJawaban isi, Pelaku oleh, DateTimeOffset pada)
    {
        var j = new JawabanTersimpan { UnitKerja = unit, UnitKerjaId = unit.Id, Kata = kata };
        j.UsulkanVersi(isi, oleh, pada);
        return j;
    }

    /// <summary>What an office begins with; it was approved with the program.</summary>
    public static JawabanTersimpan Bawaan(UnitKerja unit, string kata, IsiJawaban isi, DateTimeOffset pada)
    {
        var j = Usulkan(unit, kata, isi, Pelaku.Sistem, pada);
        j.Usulan!.Setujui(Pelaku.Sistem, pada);
        return j;
    }

    /// <summary>A newer proposal takes the place of one that still waits.</summary>
    public void UsulkanVersi(IsiJawaban isi, Pelaku oleh, DateTimeOffset pada)
    {
        Usulan?.Tarik(oleh, pada);
        riwayat.Add(VersiJawaban.Usulkan((riwayat.Count == 0 ? 0 : riwayat.Max(v => v.Nomor)) + 1, isi, oleh, pada));
        Versi++;
    }

    /// <summary>Four eyes: nobody approves what they proposed.</summary>
    public Hasil Setujui(int versiId, Pelaku oleh, DateTimeOffset pada)
    {
        if (Usulan is not { } usulan || usulan.Id != versiId) return Hasil.Ditolak(TidakMenunggu);
        if (usulan.OlehId == oleh.PetugasId) return Hasil.Ditolak("Usulan sendiri disetujui oleh orang lain. Minta kasi, lurah, atau camat yang lain.");
        Berlaku?.Ganti(oleh, pada);
        usulan.Setujui(oleh, pada);
        (Aktif, Versi) = (true, Versi + 1);
        return Hasil.Baik;
    }

    public Hasil Tolak(int versiId, string alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (Usulan is not { } usulan || usulan.Id != versiId) return Hasil.Ditolak(TidakMenunggu);
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasannya, supaya pengusul tahu apa yang harus diubah.");
        usulan.Tolak(alasan, oleh, pada);
        Versi++;
        return Hasil.Baik;
    }

    public Hasil TarikUsulan(Pelaku oleh, DateTimeOffset pada)
    {
        if (Usulan is not { } usulan) return Hasil.Ditolak(TidakMenunggu);
        if (usulan.OlehId != oleh.PetugasId) return Hasil.Ditolak("Hanya pengusulnya yang dapat menarik usulan ini.");
        usulan.Tarik(oleh, pada);
        Versi++;
        return Hasil.Baik;
    }

    public void AturAktif(bool aktif) => (Aktif, Versi) = (aktif, Versi + 1);
}

/// <summary>Where a version of a stored answer stands.</summary>
public enum StatusJawaban { Diusulkan, Berlaku, Diganti, Ditolak, Ditarik }

/// <summary>One wording of a stored answer: who proposed it, who decided. Never changed afterwards.</summary>
public sealed class VersiJawaban
{
    readonly List<BerkasJawaban> berkas = [];

    VersiJawaban() { }

    public int Id { get; private set; }

    public int JawabanTersimpanId { get; private set; }

    public int Nomor { get; private set; }

    public string Judul { get; private set; } = "";

    /// <summary>With placeholders such as {nama}.</summary>
    public string Teks { get; private set; } = "";

    public StatusJawaban Status { get; private set; }

    public int? OlehId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public string? DiputusOleh { get; private set; }

    public DateTimeOffset? DiputusPada { get; private set; }

    public string? Alasan { get; private set; }

    public IReadOnlyList<BerkasJawaban> Berkas => berkas;

    internal static VersiJawaban Usulkan(int nomor, IsiJawaban isi, Pelaku oleh, DateTimeOffset pada)
    {
        var v = new VersiJawaban { Nomor = nomor, Judul = isi.Judul.Trim(), Teks = isi.Teks.Trim(), OlehId = oleh.PetugasId, Oleh = oleh.Nama, Pada = pada };
        v.berkas.AddRange(isi.Berkas.Select(b => BerkasJawaban.Lampirkan(b.IsiLemariId, b.Nama)));
        return v;
    }

    internal void Setujui(Pelaku oleh, DateTimeOffset pada) => Putuskan(StatusJawaban.Berlaku, oleh, pada, null);

    internal void Tolak(string alasan, Pelaku oleh, DateTimeOffset pada) => Putuskan(StatusJawaban.Ditolak, oleh, pada, alasan.Trim());

    internal void Tarik(Pelaku oleh, DateTimeOffset pada) => Putuskan(StatusJawaban.Ditarik, oleh, pada, null);

    /// <summary>Who approved it stays; the newer version says who replaced it.</summary>
    internal void Ganti(Pelaku oleh, DateTimeOffset pada) => (Status, Alasan) = (StatusJawaban.Diganti, $"Diganti {oleh.Nama}");

    void Putuskan(StatusJawaban status, Pelaku oleh, DateTimeOffset pada, string? alasan) =>
        (Status, DiputusOleh, DiputusPada, Alasan) = (status, oleh.Nama, pada, Bersama.Riwayat.Muat(alasan));
}

/// <summary>A file that leaves with a stored answer, such as an empty form.</summary>
public sealed class BerkasJawaban
{
    BerkasJawaban() { }

    public int Id { get; private set; }

    public int VersiJawabanId { get; private set; }

    public int IsiLemariId { get; private set; }

    public string NamaBerkas { get; private set; } = "";

    internal static BerkasJawaban Lampirkan(int isiLemariId, string nama) => new() { IsiLemariId = isiLemariId, NamaBerkas = nama };
}

/// <summary>What somebody proposes as a stored answer.</summary>
public sealed record IsiJawaban(string Judul, string Teks)
{
    public const int PanjangJudul = 80, PanjangTeks = 3500, BerkasTerbanyak = 5;

    public IReadOnlyList<BerkasTersimpan> Berkas { get; init; } = [];

    /// <summary>The first mistake as one sentence; null when there is none.</summary>
    public string? Tolak() =>
        Judul.Trim().Length is < 3 or > PanjangJudul ? $"Judul harus 3 sampai {PanjangJudul} huruf."
        : Teks.Trim().Length is < 5 or > PanjangTeks ? $"Isi harus 5 sampai {PanjangTeks} huruf."
        : Berkas.Count > BerkasTerbanyak ? $"Paling banyak {BerkasTerbanyak} berkas."
        : BlankoJawaban.Dari(Teks).FirstOrDefault(b => !BlankoJawaban.Dikenal.ContainsKey(b)) is { } asing ? $"Isian {{{asing}}} tidak dikenal. Pakai {string.Join(", ", BlankoJawaban.Dikenal.Keys.Select(k => $"{{{k}}}"))}."
        : null;
}

/// <summary>A file of the cabinet under the name that the citizen sees.</summary>
public sealed record BerkasTersimpan(int IsiLemariId, string Nama);
