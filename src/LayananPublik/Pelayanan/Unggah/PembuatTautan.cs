using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pengaturan;

namespace LayananPublik.Pelayanan;

/// <summary>Addresses that citizens get. A real office without a public address gives none: nobody could open them.</summary>
public sealed class PembuatTautan(AlamatKantor alamat, PengaturanKantor pengaturan, Segel segel)
{
    public bool Bisa => pengaturan.Simulator || pengaturan.Kantor.AlamatPublik.Length > 0;

    /// <summary>How this unit takes documents; without a public address only in the chat.</summary>
    public CaraUnggah Cara(AturanPelayanan aturan) => Bisa ? aturan.Unggah : CaraUnggah.Chat;

    /// <summary>A fresh link, saved by the caller; whatever was sent before holds no longer.</summary>
    public string Unggah(Permohonan p, AturanPelayanan aturan, LayananDb db, DateTimeOffset pada)
    {
        var (tautan, kunci) = TautanUnggah.Buat(p, TimeSpan.FromHours(aturan.TautanJam), segel, pada);
        db.TautanUnggah.Add(tautan);
        return $"{alamat.Publik}/unggah/{kunci}";
    }

    /// <summary>The public page with the number filled in; the code never stands in an address.</summary>
    public string? Lacak(string nomor) => Bisa ? $"{alamat.Publik}/lacak?nomor={nomor}" : null;
}
