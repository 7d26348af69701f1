using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Penjadwalan;

/// <summary>News about appointments; who has no chat is told at the counter.</summary>
static class BeritaJanji
{
    /// <param name="tentangId">The appointment that older news spoke of, where this is a new row in its stead.</param>
    public static void Kirim(LayananDb db, Janji j, Func<Janji, IsiPesan> kalimat, DateTimeOffset pada, int? tentangId = null, bool segera = false)
    {
        if (j.Percakapan is not { } percakapan) return;
        db.BeritaTunda.Add(BeritaTunda.Tulis(percakapan, (j.Id > 0 ? j.Id : tentangId ?? 0) is > 0 and var id ? $"janji/{id}" : null, kalimat(j), segera, pada));
    }

    /// <summary>Of the waiting list; the first part says which feature told it.</summary>
    public static string Tentang(TungguSlot t) => $"janji/tunggu-{t.Id}";
}
