using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>That somebody needs to know who reported a sealed complaint, and what a second person decided. Holds for a few days, for the asker alone, or for the dinas it names.</summary>
public sealed class PermintaanIdentitas
{
    public static readonly TimeSpan Berlaku = TimeSpan.FromDays(3);

    const string SudahDiputus = "Permintaan ini sudah diputuskan. Muat ulang.";

    PermintaanIdentitas() { }

    public int Id { get; private set; }

    public int AduanId { get; private set; }

    public Aduan Aduan { get; private set; } = null!;

    /// <summary>The dinas that needs it; null = the asker himself.</summary>
    public int? DisposisiId { get; private set; }

    public Disposisi? Disposisi { get; private set; }

    /// <summary>The officer who asks, for himself or for the dinas; null while nobody has taken up what the dinas asks.</summary>
    public int? PemintaId { get; private set; }

    public string Peminta { get; private set; } = "";

    public string Alasan { get; private set; } = "";

    /// <summary>Who asked at the dinas; null when the office itself asks.</summary>
    public string? DariDinas { get; private set; }

    public StatusPermintaan Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int? PemutusId { get; private set; }

    public string? Pemutus { get; private set; }

    public DateTimeOffset? DiputusPada { get; private set; }

    public DateTimeOffset? SampaiPada { get; private set; }

    public int Versi { get; private set; }

    internal static PermintaanIdentitas Ajukan(Aduan aduan, Disposisi? untuk, PetugasAktif peminta, string alasan, DateTimeOffset pada) => new()
    {
        Aduan = aduan, AduanId = aduan.Id, Disposisi = untuk, DisposisiId = untuk?.Id, PemintaId = peminta.Id, Peminta = peminta.Nama, Alasan = Riwayat.Muat(alasan.Trim()), Pada = pada
    };

    /// <summary>The dinas asks; that alone opens nothing.</summary>
    internal static PermintaanIdentitas MintaDinas(Aduan aduan, Disposisi untuk, Pelaku siapa, string alasan, DateTimeOffset pada) => new()
    {
        Aduan = aduan, AduanId = aduan.Id, Disposisi = untuk, DisposisiId = untuk.Id, DariDinas = siapa.Nama, Alasan = Riwayat.Muat(alasan.Trim()), Status = StatusPermintaan.DariDinas, Pada = pada
    };

    /// <summary>An officer makes the dinas' request his own: from now on another person decides.</summary>
    internal Hasil Angkat(PetugasAktif petugas)
    {
        if (Status != StatusPermintaan.DariDinas) return Hasil.Ditolak(SudahDiputus);
        (Status, PemintaId, Peminta) = (StatusPermintaan.Menunggu, petugas.Id, petugas.Nama);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Not taken up: the dinas learns that it was refused.</summary>
    internal Hasil TolakDinas(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Status != StatusPermintaan.DariDinas) return Hasil.Ditolak(SudahDiputus);
        (Status, PemutusId, Pemutus, DiputusPada) = (StatusPermintaan.Ditolak, petugas.Id, petugas.Nama, pada);
        Versi++;
        return Hasil.Baik;
    }

    internal Hasil Putuskan(PetugasAktif pemutus, bool setuju, DateTimeOffset pada)
    {
        if (Status != StatusPermintaan.Menunggu) return Hasil.Ditolak(SudahDiputus);
        if (pemutus.Id == PemintaId) return Hasil.Ditolak("Yang meminta tidak boleh menyetujui sendiri. Mintalah kasi atau camat lain memutuskan.");
        (Status, PemutusId, Pemutus, DiputusPada, SampaiPada) = (setuju ? StatusPermintaan.Disetujui : StatusPermintaan.Ditolak, pemutus.Id, pemutus.Nama, pada, setuju ? pada + Berlaku : null);
        Versi++;
        return Hasil.Baik;
    }

    public bool BerlakuUntuk(int petugasId, DateTimeOffset pada) => Status == StatusPermintaan.Disetujui && DisposisiId is null && PemintaId == petugasId && pada < SampaiPada;
}
