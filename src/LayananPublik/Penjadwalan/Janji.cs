using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Penjadwalan;

/// <summary>An appointment of one citizen in one slot. Who may book and where: <see cref="BukuJanji"/>.</summary>
public sealed class Janji : IBerunit
{
    public const string Awalan = "JNJ-";
    public const int PanjangKebutuhan = 200;

    // Letters and digits that nobody confuses.
    const string Abjad = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    readonly List<RiwayatJanji> riwayat = [];

    Janji() { }

    public int Id { get; private set; }

    /// <summary>What the citizen shows and types: JNJ-7K4QMX.</summary>
    public string Kode { get; private set; } = "";

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int JadwalId { get; private set; }

    public JadwalLayanan Jadwal { get; private set; } = null!;

    public int SlotId { get; private set; }

    public SlotJanji Slot { get; private set; } = null!;

    /// <summary>Null for who was booked at the counter or by telephone.</summary>
    public int? PercakapanId { get; private set; }

    public Percakapan? Percakapan { get; private set; }

    public int? KontakId { get; private set; }

    [Tersegel]
    public string Nama { get; private set; } = "";

    /// <summary>For lists, displays and calls: "Sari A."</summary>
    public string NamaSingkat { get; private set; } = "";

    [Tersegel]
    public string? Nik { get; private set; }

    /// <summary>What the citizen needs, such as a wheelchair; short. It may speak of health.</summary>
    [Tersegel]
    public string Kebutuhan { get; private set; } = "";

    /// <summary>That there is something to prepare; what it is cannot be searched.</summary>
    public bool AdaKebutuhan { get; private set; }

    /// <summary>Keyed hash of who it is, for counting missed appointments.</summary>
    public string? SidikOrang { get; private set; }

    /// <summary>The same with the service while it lies ahead: no two of one key. Null otherwise.</summary>
    public string? KunciAktif { get; private set; }

    public StatusJanji Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? HadirPada { get; private set; }

    /// <summary>The day before, and in the morning.</summary>
    public DateTimeOffset? DiingatkanPada { get; private set; }

    public DateTimeOffset? DiingatkanPagiPada { get; private set; }

    /// <summary>From which appointment it was moved.</summary>
    public int? DipindahDariId { get; private set; }

    public Janji? DipindahDari { get; private set; }

    /// <summary>Its slot is closed and the citizen has not chosen another yet ("dipindahkan?").</summary>
    public int? TutupHariId { get; private set; }

    public TutupHari? TutupHari { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatJanji> Riwayat => riwayat;

    public bool Aktif => JalurJanji.Aktif(Status);

    /// <summary>It may go to another time: it lies ahead, or the office owes the citizen one.</summary>
    public bool DapatDipindah => Aktif || Status == StatusJanji.TidakTerlayani;

    /// <summary>The citizen was told that the office is closed then, and is asked for another time.</summary>
    public bool MenungguPindah => Aktif && TutupHariId is not null;

    internal static Janji Pesan(SlotJanji slot, JadwalLayanan jadwal, PemesanJanji p, string? sidik, Pelaku oleh, DateTimeOffset pada)
    {
        var j = new Janji
        {
            Kode = Awalan + RandomNumberGenerator.GetString(Abjad, 6), Slot = slot, SlotId = slot.Id, Jadwal = jadwal, JadwalId = jadwal.Id, UnitKerjaId = jadwal.UnitKerjaId,
            Percakapan = p.Percakapan, PercakapanId = p.Percakapan?.Id, KontakId = p.Percakapan?.KontakId, Nama = p.Nama.Trim(), NamaSingkat = Singkat(p.Nama), Nik = p.Nik,
            Kebutuhan = Potong(p.Kebutuhan), SidikOrang = sidik, KunciAktif = sidik is null ? null : $"{jadwal.KodeLayanan}:{sidik}", Pada = pada
        };
        j.AdaKebutuhan = j.Kebutuhan.Length > 0;
        j.riwayat.Add(RiwayatJanji.Tentang(oleh, pada, "Pesan", null, StatusJanji.Dipesan, null));
        return j;
    }

    public Hasil Konfirmasi(Pelaku oleh, DateTimeOffset pada) => Status == StatusJanji.Dikonfirmasi ? Hasil.Baik : Tempuh(StatusJanji.Dikonfirmasi, "Konfirmasi", oleh, pada, null);

    /// <summary>The citizen has checked in at the office.</summary>
    public Hasil Hadir(DateTimeOffset pada) => Hadir(Pelaku.Warga, pada);

    public Hasil Hadir(Pelaku oleh, DateTimeOffset pada)
    {
        if (Status == StatusJanji.Hadir) return Hasil.Baik;
        if (Tempuh(StatusJanji.Hadir, "Hadir", oleh, pada, null) is { Berhasil: false } tolak) return tolak;
        HadirPada = pada;
        return Hasil.Baik;
    }

    public Hasil Selesai(Pelaku oleh, DateTimeOffset pada) => Status == StatusJanji.Selesai ? Hasil.Baik : Tempuh(StatusJanji.Selesai, "Selesai", oleh, pada, null);

    /// <summary>The slot has passed and nobody came.</summary>
    internal Hasil TidakDatang(Pelaku oleh, DateTimeOffset pada) => Tempuh(StatusJanji.TidakDatang, "Tidak datang", oleh, pada, null);

    /// <summary>He was there, and the day is over. It may still be moved: the office owes him a time.</summary>
    internal Hasil TidakTerlayani(DateTimeOffset pada, string? alasan) => Tempuh(StatusJanji.TidakTerlayani, "Tidak terlayani", Pelaku.Sistem, pada, alasan);

    /// <summary>Its place goes back; the caller gives it to who waits.</summary>
    internal Hasil Batal(Pelaku oleh, DateTimeOffset pada, string? alasan)
    {
        if (Tempuh(StatusJanji.Batal, "Batal", oleh, pada, alasan) is { Berhasil: false } tolak) return tolak;
        Slot.Lepas();
        return Hasil.Baik;
    }

    internal void PindahanDari(Janji lama) => (DipindahDari, DipindahDariId) = (lama, lama.Id);

    internal void Ingatkan(bool pagi, DateTimeOffset pada)
    {
        if (pagi) DiingatkanPagiPada = pada;
        else DiingatkanPada = pada;
        riwayat.Add(RiwayatJanji.Tentang(Pelaku.Sistem, pada, pagi ? "Ingatkan pagi" : "Ingatkan sehari sebelumnya", Status, Status, null));
        Versi++;
    }

    internal void Tertutup(TutupHari tutup, DateTimeOffset pada)
    {
        (TutupHari, TutupHariId, Versi) = (tutup, tutup.Id, Versi + 1);
        riwayat.Add(RiwayatJanji.Tentang(Pelaku.Sistem, pada, "Kantor tutup", Status, Status, tutup.Alasan));
    }

    internal void TerbukaLagi(DateTimeOffset pada)
    {
        (TutupHari, TutupHariId, Versi) = (null, null, Versi + 1);
        riwayat.Add(RiwayatJanji.Tentang(Pelaku.Sistem, pada, "Penutupan ditarik", Status, Status, null));
    }

    Hasil Tempuh(StatusJanji ke, string tindakan, Pelaku oleh, DateTimeOffset pada, string? alasan)
    {
        if (JalurJanji.Tempuh(Status, ke) is { Berhasil: false } tolak) return tolak;
        riwayat.Add(RiwayatJanji.Tentang(oleh, pada, tindakan, Status, ke, alasan));
        (Status, Versi) = (ke, Versi + 1);
        if (!Aktif) KunciAktif = null;
        return Hasil.Baik;
    }

    /// <summary>"Sari A." of Sari Anggraini: enough to be called by.</summary>
    public static string Singkat(string nama)
    {
        var kata = nama.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var depan = kata.Length == 0 ? "" : kata[0].Length > 24 ? kata[0][..24] : kata[0];
        var rapi = depan.Length > 1 && depan.All(c => !char.IsLower(c)) ? depan[..1] + depan[1..].ToLowerInvariant() : depan;
        return kata.Length > 1 ? $"{rapi} {char.ToUpperInvariant(kata[^1][0])}." : rapi;
    }

    static string Potong(string? teks) => teks?.Trim() is { } t ? t.Length > PanjangKebutuhan ? t[..PanjangKebutuhan] : t : "";
}

/// <summary>Who books. Without a chat nothing is told to the citizen; the officer does it.</summary>
/// <param name="Nik">Checked before; null where the service does not ask for it.</param>
public sealed record PemesanJanji(string Nama, string? Nik = null, string? Kebutuhan = null, Percakapan? Percakapan = null)
{
    /// <summary>One person is told from another by the NIK, else by the name under one contact; null = cannot be told.</summary>
    internal string? Orang => Nik is { Length: > 0 } n ? n
        : Percakapan is { } p && NamaOrang.TryParse(Nama, out var nama) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.KontakId}|{nama.Bandingan}") : null;
}

/// <summary>History of an appointment.</summary>
public sealed class RiwayatJanji : Riwayat
{
    public int JanjiId { get; private set; }

    internal static RiwayatJanji Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusJanji? dari, StatusJanji ke, string? alasan)
    {
        var r = new RiwayatJanji();
        r.Isi(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan);
        return r;
    }
}
