using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

public enum StatusPengantar { Diminta, Disetujui, Ditolak, Gugur }

/// <summary>That the head of an RT or RW was asked by WhatsApp to introduce a citizen, and what the answer was.</summary>
public sealed class PermintaanPengantar
{
    /// <summary>The requirement it fulfils.</summary>
    public const string Dok = "PENGANTAR_RT";

    PermintaanPengantar() { }

    public int Id { get; private set; }

    public int PermohonanId { get; private set; }

    public Permohonan Permohonan { get; private set; } = null!;

    public int PengurusRtId { get; private set; }

    public PengurusRt PengurusRt { get; private set; } = null!;

    /// <summary>The officer's chat, from which alone the answer counts.</summary>
    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    public StatusPengantar Status { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DiingatkanPada { get; private set; }

    public DateTimeOffset? DijawabPada { get; private set; }

    /// <summary>Number of the introduction, quoted by the letter.</summary>
    public string? Nomor { get; private set; }

    /// <summary>Why it was refused; the citizen reads it.</summary>
    public string? Alasan { get; private set; }

    public int Versi { get; private set; }

    public static PermintaanPengantar Ajukan(Permohonan p, PengurusRt pengurus, Percakapan percakapan, DateTimeOffset pada) => new()
    {
        Permohonan = p, PengurusRt = pengurus, PengurusRtId = pengurus.Id, Percakapan = percakapan, PercakapanId = percakapan.Id, Pada = pada
    };

    public void Setujui(string nomor, DateTimeOffset pada) => (Status, Nomor, DijawabPada, Versi) = (StatusPengantar.Disetujui, nomor, pada, Versi + 1);

    public void Tolak(string alasan, DateTimeOffset pada) => (Status, Alasan, DijawabPada, Versi) = (StatusPengantar.Ditolak, Riwayat.Muat(alasan), pada, Versi + 1);

    /// <summary>The paper came, or the application ended: nothing is left to approve.</summary>
    public void Gugurkan(DateTimeOffset pada) => (Status, DijawabPada, Versi) = (StatusPengantar.Gugur, pada, Versi + 1);

    public void Ingatkan(DateTimeOffset pada) => (DiingatkanPada, Versi) = (pada, Versi + 1);
}
