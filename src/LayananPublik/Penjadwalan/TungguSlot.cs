using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Penjadwalan;

public enum StatusTunggu { Menunggu, Ditawari, Dipesan, Lewat, Batal }

/// <summary>That a citizen waits for a place to become free. While one is offered it is kept: the slot counts it as taken.</summary>
public sealed class TungguSlot : IBerunit
{
    public const int PanjangAlasan = 200;

    readonly List<RiwayatTunggu> riwayat = [];

    TungguSlot() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int JadwalId { get; private set; }

    public JadwalLayanan Jadwal { get; private set; } = null!;

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    [Tersegel]
    public string Nama { get; private set; } = "";

    public string NamaSingkat { get; private set; } = "";

    [Tersegel]
    public string? Nik { get; private set; }

    [Tersegel]
    public string Kebutuhan { get; private set; } = "";

    /// <summary>Keyed hash of who waits for which service: no two of one key while it waits.</summary>
    public string? KunciAktif { get; private set; }

    /// <summary>Which days would suit.</summary>
    public DateOnly Dari { get; private set; }

    public DateOnly Sampai { get; private set; }

    /// <summary>Only places that begin within these hours; null = any hour.</summary>
    public TimeOnly? JamDari { get; private set; }

    public TimeOnly? JamSampai { get; private set; }

    /// <summary>The appointment that would be given up for it; null = has none.</summary>
    public int? JanjiId { get; private set; }

    public Janji? Janji { get; private set; }

    public StatusTunggu Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>What the place in the list goes by: since when he waits, or, moved up by an officer, a moment before whoever stood first then.</summary>
    public DateTimeOffset GiliranSejak { get; private set; }

    /// <summary>The place that is kept for him.</summary>
    public int? SlotId { get; private set; }

    public SlotJanji? Slot { get; private set; }

    public DateTimeOffset? DitawariPada { get; private set; }

    public DateTimeOffset? BerlakuSampai { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatTunggu> Riwayat => riwayat;

    public bool Berjalan => Status is StatusTunggu.Menunggu or StatusTunggu.Ditawari;

    internal static TungguSlot Antre(JadwalLayanan jadwal, PemesanJanji p, Percakapan percakapan, string? kunci, WaktuTunggu waktu, int? janjiId, Pelaku oleh, DateTimeOffset pada)
    {
        var t = new TungguSlot
        {
            UnitKerjaId = jadwal.UnitKerjaId, Jadwal = jadwal, JadwalId = jadwal.Id, Percakapan = percakapan, PercakapanId = percakapan.Id, Nama = p.Nama.Trim(), NamaSingkat = Penjadwalan.Janji.Singkat(p.Nama), Nik = p.Nik,
            Kebutuhan = p.Kebutuhan is { Length: > Penjadwalan.Janji.PanjangKebutuhan } k ? k[..Penjadwalan.Janji.PanjangKebutuhan] : p.Kebutuhan ?? "", KunciAktif = kunci, Dari = waktu.Dari, Sampai = waktu.Sampai,
            JamDari = waktu.JamDari, JamSampai = waktu.JamSampai, JanjiId = janjiId, Pada = pada, GiliranSejak = pada
        };
        t.riwayat.Add(RiwayatTunggu.Tentang(oleh, pada, "Menunggu", null, StatusTunggu.Menunggu, waktu.Sebut));
        return t;
    }

    public WaktuTunggu Waktu => new(Dari, Sampai, JamDari, JamSampai);

    /// <summary>An officer puts him before all who wait for the same now.</summary>
    /// <param name="sebelum">Since when the first of them waits.</param>
    internal Hasil Dahulukan(DateTimeOffset sebelum, string alasan, Pelaku petugas, DateTimeOffset pada)
    {
        if (Status != StatusTunggu.Menunggu) return Hasil.Ditolak(Status == StatusTunggu.Ditawari ? "Ia sedang ditawari tempat; tunggu jawabannya." : "Ia tidak lagi menunggu. Muat ulang.");
        if (alasan.Trim().Length is < 3 or > PanjangAlasan) return Hasil.Ditolak($"Tulis mengapa ia didahulukan, 3 sampai {PanjangAlasan} huruf.");
        (GiliranSejak, Versi) = (sebelum.AddSeconds(-1), Versi + 1);
        riwayat.Add(RiwayatTunggu.Tentang(petugas, pada, "Dahulukan", Status, Status, alasan.Trim()));
        return Hasil.Baik;
    }

    public PemesanJanji Pemesan => new(Nama, Nik, Kebutuhan, Percakapan);

    /// <summary>He has booked or moved meanwhile: from now on only something earlier is better.</summary>
    internal void SudahPunya(Janji janji) => (Janji, JanjiId, Versi) = (janji, janji.Id > 0 ? janji.Id : null, Versi + 1);

    /// <summary>Keeps a place until then.</summary>
    internal void Tawari(SlotJanji slot, int batas, DateTimeOffset sampai, DateTimeOffset pada)
    {
        slot.Ambil(batas);
        riwayat.Add(RiwayatTunggu.Tentang(Pelaku.Sistem, pada, "Ditawari", Status, StatusTunggu.Ditawari, KalimatJanji.Waktu(slot)));
        (Status, Slot, SlotId, DitawariPada, BerlakuSampai, Versi) = (StatusTunggu.Ditawari, slot, slot.Id > 0 ? slot.Id : null, pada, sampai, Versi + 1);
    }

    /// <summary>The place that was offered is none any more: he waits on where he stood.</summary>
    internal void Kembali(DateTimeOffset pada)
    {
        Slot!.Lepas();
        riwayat.Add(RiwayatTunggu.Tentang(Pelaku.Sistem, pada, "Tawaran gugur", Status, StatusTunggu.Menunggu, "Tidak ada pelayanan pada jam itu."));
        (Status, Slot, SlotId, DitawariPada, BerlakuSampai, Versi) = (StatusTunggu.Menunggu, null, null, null, null, Versi + 1);
    }

    /// <summary>The place goes back; who let an offer pass waits no longer.</summary>
    internal void Akhiri(StatusTunggu ke, Pelaku oleh, DateTimeOffset pada, string? alasan = null)
    {
        if (Status == StatusTunggu.Ditawari) Slot!.Lepas();
        riwayat.Add(RiwayatTunggu.Tentang(oleh, pada, ke switch { StatusTunggu.Dipesan => "Ambil", StatusTunggu.Lewat => "Lewat", _ => "Berhenti" }, Status, ke, alasan));
        (Status, KunciAktif, Versi) = (ke, null, Versi + 1);
    }
}

/// <summary>Which days would suit, and which hours; hours count for the beginning of a slot, the last one exclusive. Null = any.</summary>
public sealed record WaktuTunggu(DateOnly Dari, DateOnly Sampai, TimeOnly? JamDari = null, TimeOnly? JamSampai = null)
{
    public bool Memuat(DateOnly tanggal, TimeOnly mulai) => Dari <= tanggal && tanggal <= Sampai && (JamDari is not { } d || mulai >= d) && (JamSampai is not { } s || mulai < s);

    /// <summary>Null when somebody can wait for it.</summary>
    public string? Salah() => Sampai < Dari ? "Tanggal akhir sebelum tanggal awal. Pilih lagi."
        : JamDari is { } d && JamSampai is { } s && s <= d ? "Jam akhir harus sesudah jam awal." : null;

    /// <summary>"Selasa, 24 November 2026, pukul 09.00 sampai 12.00".</summary>
    public string Sebut => $"{(Sampai == Dari ? KalimatWaktu.HariTanggal(Dari) : $"{KalimatWaktu.Tanggal(Dari)} sampai {KalimatWaktu.Tanggal(Sampai)}")}{(SebutJam is { Length: > 0 } jam ? ", " + jam : "")}";

    /// <summary>"pukul 09.00 sampai 12.00"; empty = any hour.</summary>
    public string SebutJam => (JamDari, JamSampai) switch
    {
        ({ } d, { } s) => $"pukul {KalimatJanji.Pukul(d)} sampai {KalimatJanji.Pukul(s)}",
        ({ } d, null) => $"mulai pukul {KalimatJanji.Pukul(d)}",
        (null, { } s) => $"sebelum pukul {KalimatJanji.Pukul(s)}",
        _ => ""
    };
}

/// <summary>History of a place in the waiting list.</summary>
public sealed class RiwayatTunggu : Riwayat
{
    RiwayatTunggu() { }

    public int TungguId { get; private set; }

    internal static RiwayatTunggu Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusTunggu? dari, StatusTunggu ke, string? alasan)
    {
        var r = new RiwayatTunggu();
        r.Isi(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan);
        return r;
    }
}
