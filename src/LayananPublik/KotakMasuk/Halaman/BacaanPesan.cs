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

    bool pernah;

    public async Task<IsiPercakapan?> MuatAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.IsiPercakapanAsync(id, petugas, pandang, ct) is not { } isi) return null;
        if (!pernah) (pernah, BelumDibacaSejak) = (true, isi.BelumDibacaSejak);
        if (isi.Gelembung.Count > Terbanyak) isi = isi with { Gelembung = [.. isi.Gelembung.Skip(isi.Gelembung.Count - Terbanyak)], AdaLagi = true };
        DiUjung = !isi.AdaBaru;
        (tertua, terbaru, banyak) = isi.Gelembung.Count == 0 ? ((int?)null, (int?)null, Sekali) : (isi.Gelembung[0].Id, isi.Gelembung[^1].Id, Math.Max(Sekali, isi.Gelembung.Count));
        Tetap();
        return isi;
    }

    public void KeLama() => pandang = tertua is null ? new(null, Sekali) : new(tertua, Sekali, Terbanyak - Sekali - 1);

    public void KeBaru() => pandang = terbaru is null ? new(null, Sekali) : new(terbaru, Terbanyak - Sekali - 1, Sekali);

    public void KeTerbaru() => pandang = new(null, Sekali);

    public void KePesan(int pesan) => pandang = new(pesan, Sekali / 2, Sekali);

    /// <summary>What was read stays when it is read again: at the end with room for what has come, elsewhere exactly.</summary>
    void Tetap() => pandang = tertua is null ? new(null, Sekali) : DiUjung ? new(tertua, 0, Terbanyak + Sekali) : new(tertua, 0, banyak - 1);
}
