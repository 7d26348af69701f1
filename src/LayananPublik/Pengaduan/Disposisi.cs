using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>That a complaint was passed to a dinas: to do it (<see cref="Utama"/>), or as a copy. The dinas sees this, the office's summary and the photos, nothing of the reporter.</summary>
public sealed class Disposisi
{
    public const int PanjangPengantar = 1000;

    readonly List<LaporanDisposisi> laporan = [];

    Disposisi() { }

    public int Id { get; private set; }

    public int AduanId { get; private set; }

    public Aduan Aduan { get; private set; } = null!;

    public int DinasId { get; private set; }

    public UnitKerja Dinas { get; private set; } = null!;

    public bool Utama { get; private set; }

    public string Pengantar { get; private set; } = "";

    public StatusDisposisi Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int? OlehId { get; private set; }

    public string Oleh { get; private set; } = "";

    /// <summary>By when the dinas must have answered; a copy has none.</summary>
    public DateTimeOffset? Tenggat { get; private set; }

    public DateTimeOffset? DiterimaPada { get; private set; }

    /// <summary>Its first answer of substance: progress, a question, done, or sent back.</summary>
    public DateTimeOffset? DitanggapiPada { get; private set; }

    public DateTimeOffset? SelesaiPada { get; private set; }

    public DateTimeOffset? DitarikPada { get; private set; }

    /// <summary>How often a reporter said that it was not done after all.</summary>
    public int DibukaLagiKali { get; private set; }

    /// <summary>Since when this dinas may read who reported it, by a granted request.</summary>
    public DateTimeOffset? IdentitasDibukaPada { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<LaporanDisposisi> Laporan => laporan;

    public bool Aktif => DitarikPada is null && Status is not (StatusDisposisi.Selesai or StatusDisposisi.Dikembalikan);

    internal static Disposisi Kirim(Aduan aduan, UnitKerja dinas, bool utama, string pengantar, Pelaku oleh, DateTimeOffset? tenggat, DateTimeOffset pada) => new()
    {
        Aduan = aduan, AduanId = aduan.Id, Dinas = dinas, DinasId = dinas.Id, Utama = utama, Pengantar = pengantar.Length > PanjangPengantar ? pengantar[..PanjangPengantar] : pengantar, OlehId = oleh.PetugasId, Oleh = oleh.Nama, Tenggat = tenggat, Pada = pada
    };

    internal LaporanDisposisi Lapor(JenisLaporan jenis, string? teks, Pelaku oleh, DateTimeOffset pada)
    {
        var l = LaporanDisposisi.Tulis(jenis, teks, oleh, pada);
        laporan.Add(l);
        if (jenis is not (JenisLaporan.Terima or JenisLaporan.Jawab or JenisLaporan.MintaIdentitas)) DitanggapiPada ??= pada;
        if (jenis is not (JenisLaporan.Jawab or JenisLaporan.MintaIdentitas)) DiterimaPada ??= pada;
        Status = jenis switch
        {
            JenisLaporan.Terima => StatusDisposisi.Diterima, JenisLaporan.Kemajuan => StatusDisposisi.Dikerjakan, JenisLaporan.Selesai => StatusDisposisi.Selesai, JenisLaporan.Kembali => StatusDisposisi.Dikembalikan,
            JenisLaporan.Tanya when Status == StatusDisposisi.Dikirim => StatusDisposisi.Diterima, _ => Status
        };
        if (jenis == JenisLaporan.Selesai) SelesaiPada = pada;
        Versi++;
        return l;
    }

    internal void Tarik(DateTimeOffset pada) => (DitarikPada, Versi) = (pada, Versi + 1);

    internal void Geser(DateTimeOffset? tenggat) => (Tenggat, Versi) = (tenggat, Versi + 1);

    /// <summary>The reporter says it is not done: the dinas has it again, with a new time to answer.</summary>
    internal void BukaLagi(DateTimeOffset? tenggat) =>
        (Status, DibukaLagiKali, SelesaiPada, DiterimaPada, DitanggapiPada, Tenggat, Versi) = (StatusDisposisi.Dikirim, DibukaLagiKali + 1, null, null, null, tenggat, Versi + 1);

    internal void BukaIdentitas(DateTimeOffset pada) => (IdentitasDibukaPada, Versi) = (pada, Versi + 1);
}

/// <summary>What a dinas said to the office about a case, and what the office answered.</summary>
public sealed class LaporanDisposisi
{
    public const int PanjangTeks = 2000;

    LaporanDisposisi() { }

    public int Id { get; private set; }

    public int DisposisiId { get; private set; }

    public JenisLaporan Jenis { get; private set; }

    public string Teks { get; private set; } = "";

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    /// <summary>The form it came by: pressed twice, it is one report.</summary>
    public Guid? Sekali { get; private set; }

    internal void Dari(Guid? sekali) => Sekali = sekali;

    internal static LaporanDisposisi Tulis(JenisLaporan jenis, string? teks, Pelaku oleh, DateTimeOffset pada) => new()
    {
        Jenis = jenis, Teks = teks?.Trim() is { } t ? t.Length > PanjangTeks ? t[..PanjangTeks] : t : "", PetugasId = oleh.PetugasId, Oleh = oleh.Nama, Pada = pada
    };
}
