using LayananPublik.Data;
using LayananPublik.Kepegawaian;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Which part of a talk is on screen. A circuit and the browser hold this window only, however long the talk is.</summary>
public sealed class BacaanPesan
{
    /// <summary>How many bubbles come at once, and how many are kept at most.</summary>
    public const int Sekali = 40, Terbanyak = 160;

    PandanganPesan pandang = new(null, Sekali);
    int? tertua, terbaru;
    int banyak = Sekali;

    /// <summary>The newest bubble is in the window, and new ones join it.</summary>
    public bool DiUjung { get; private set; } = true;

    /// <summary>Where the unread ones began when the talk was opened; the line stays while it is open.</summary>
    public int? BelumDibacaSejak { get; private set; }

    /// <summary>Whoever reads at the very end is carried along with what comes; whoever reads further up keeps the part they are reading.</summary>
    public bool Mengikuti { get; set; } = true;

    bool pernah, mengulang;

    public async Task<IsiPercakapan?> MuatAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.IsiPercakapanAsync(id, petugas, pandang, ct) is not { } isi) return null;
        var ikut = mengulang && DiUjung && Mengikuti;
        // More has come at once than a window holds.
        if (ikut && isi.AdaBaru && await db.IsiPercakapanAsync(id, petugas, new PandanganPesan(null, Terbanyak), ct) is { } ujung) isi = ujung;
        if (!pernah) (pernah, BelumDibacaSejak) = (true, isi.BelumDibacaSejak);
        if (isi.Gelembung.Count > Terbanyak) isi = ikut ? isi with { Gelembung = [.. isi.Gelembung.TakeLast(Terbanyak)], AdaLagi = true } : isi with { Gelembung = [.. isi.Gelembung.Take(Terbanyak)], AdaBaru = true };
        DiUjung = !isi.AdaBaru;
        (tertua, terbaru, banyak) = isi.Gelembung.Count == 0 ? ((int?)null, (int?)null, Sekali) : (isi.Gelembung[0].Id, isi.Gelembung[^1].Id, Math.Max(Sekali, isi.Gelembung.Count));
        Tetap();
        return isi;
    }

    public void KeLama() => Pindah(tertua is null ? new(null, Sekali) : new(tertua, Sekali, Terbanyak - Sekali - 1));

    public void KeBaru() => Pindah(terbaru is null ? new(null, Sekali) : new(terbaru, Terbanyak - Sekali - 1, Sekali));

    public void KeTerbaru() => (Mengikuti, pandang, mengulang) = (true, new(null, Sekali), false);

    public void KePesan(int pesan) => Pindah(new(pesan, Sekali / 2, Sekali));

    void Pindah(PandanganPesan ke) => (pandang, mengulang) = (ke, false);

    /// <summary>What was read stays when it is read again: at the end with room for what has come, elsewhere exactly.</summary>
    void Tetap() => (pandang, mengulang) = (tertua is null ? new(null, Sekali) : DiUjung ? new(tertua, 0, Terbanyak + Sekali) : new(tertua, 0, banyak - 1), true);
}
