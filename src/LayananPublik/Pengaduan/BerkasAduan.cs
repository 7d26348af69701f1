using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>A photo or document of a complaint: the reporter's evidence, or the proof of what was done. The bytes carry neither place nor device.</summary>
public sealed class BerkasAduan
{
    BerkasAduan() { }

    public int Id { get; private set; }

    public int AduanId { get; private set; }

    public Aduan Aduan { get; private set; } = null!;

    public GolonganBukti Golongan { get; private set; }

    public string Nama { get; private set; } = "";

    public int IsiLemariId { get; private set; }

    public IsiLemari IsiLemari { get; private set; } = null!;

    /// <summary>The file of the chat it came by.</summary>
    public int? LampiranId { get; private set; }

    public Lampiran? Lampiran { get; private set; }

    /// <summary>The report of a dinas it belongs to.</summary>
    public int? LaporanId { get; private set; }

    public LaporanDisposisi? Laporan { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    internal static BerkasAduan Simpan(Aduan aduan, GolonganBukti golongan, string nama, IsiLemari isi, Lampiran? lampiran, Pelaku oleh, DateTimeOffset pada, LaporanDisposisi? laporan) => new()
    {
        Aduan = aduan, Golongan = golongan, Nama = nama.Length > 120 ? nama[^120..] : nama, IsiLemari = isi, IsiLemariId = isi.Id, Lampiran = lampiran, LampiranId = lampiran?.Id, Laporan = laporan, Oleh = oleh.Nama, Pada = pada
    };
}
