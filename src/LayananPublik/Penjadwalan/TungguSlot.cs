using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Penjadwalan;

public enum StatusTunggu { Menunggu, Ditawari, Dipesan, Lewat, Batal }

/// <summary>That a citizen waits for a place to become free. While one is offered it is kept: the slot counts it as taken.</summary>
public sealed class TungguSlot : IBerunit
{
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

    /// <summary>The appointment that would be given up for it; null = has none.</summary>
    public int? JanjiId { get; private set; }

    public Janji? Janji { get; private set; }

    public StatusTunggu Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>The place that is kept for him.</summary>
    public int? SlotId { get; private set; }

    public SlotJanji? Slot { get; private set; }

    public DateTimeOffset? DitawariPada { get; private set; }

    public DateTimeOffset? BerlakuSampai { get; private set; }

    public int Versi { get; private set; }

    public bool Berjalan => Status is StatusTunggu.Menunggu or StatusTunggu.Ditawari;

    internal static TungguSlot Antre(JadwalLayanan jadwal, PemesanJanji p, Percakapan percakapan, string? kunci, DateOnly dari, DateOnly sampai, int? janjiId, DateTimeOffset pada) => new()
    {
        UnitKerjaId = jadwal.UnitKerjaId, Jadwal = jadwal, JadwalId = jadwal.Id, Percakapan = percakapan, PercakapanId = percakapan.Id, Nama = p.Nama.Trim(), NamaSingkat = Penjadwalan.Janji.Singkat(p.Nama), Nik = p.Nik,
        Kebutuhan = p.Kebutuhan is { Length: > Penjadwalan.Janji.PanjangKebutuhan } k ? k[..Penjadwalan.Janji.PanjangKebutuhan] : p.Kebutuhan ?? "", KunciAktif = kunci, Dari = dari, Sampai = sampai, JanjiId = janjiId, Pada = pada
    };

    public PemesanJanji Pemesan => new(Nama, Nik, Kebutuhan, Percakapan);

    /// <summary>He has booked or moved meanwhile: from now on only something earlier is better.</summary>
    internal void SudahPunya(Janji janji) => (Janji, JanjiId, Versi) = (janji, janji.Id > 0 ? janji.Id : null, Versi + 1);

    /// <summary>Keeps a place until then.</summary>
    internal void Tawari(SlotJanji slot, int batas, DateTimeOffset sampai, DateTimeOffset pada)
    {
        slot.Ambil(batas);
        (Status, Slot, SlotId, DitawariPada, BerlakuSampai, Versi) = (StatusTunggu.Ditawari, slot, slot.Id > 0 ? slot.Id : null, pada, sampai, Versi + 1);
    }

    /// <summary>The place that was offered is none any more: he waits on where he stood.</summary>
    internal void Kembali()
    {
        Slot!.Lepas();
        (Status, Slot, SlotId, DitawariPada, BerlakuSampai, Versi) = (StatusTunggu.Menunggu, null, null, null, null, Versi + 1);
    }

    /// <summary>The place goes back; who let an offer pass waits no longer.</summary>
    internal void Akhiri(StatusTunggu ke)
    {
        if (Status == StatusTunggu.Ditawari) Slot!.Lepas();
        (Status, KunciAktif, Versi) = (ke, null, Versi + 1);
    }
}
