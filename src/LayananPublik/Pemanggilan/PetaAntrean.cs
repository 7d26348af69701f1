namespace LayananPublik.Pemanggilan;

/// <summary>A number that waits, as its place is reckoned.</summary>
public sealed record NomorAntre(int Id, string Nomor, string Deret, int? UntukLoketId, CalonGiliran Calon);

/// <summary>A counter, as places are reckoned.</summary>
public sealed record LoketKini(int Id, string Nama, IReadOnlyList<string> Deret, KeadaanLoket Keadaan, int Berturut, bool Melayani)
{
    public bool Buka => Keadaan != KeadaanLoket.Tutup;

    public bool Untuk(NomorAntre t) => t.UntukLoketId is { } id ? id == Id : Deret.Count == 0 || Deret.Contains(t.Deret, StringComparer.Ordinal);
}

/// <summary>How many are called before somebody, and about how long that takes; null while nothing can be said.</summary>
public sealed record TempatAntre(int Depan, int? Menit);

/// <summary>Who waits and who calls at one moment. Places follow <see cref="AturanGiliran"/> among all that share a counter; times follow the last services of the day.</summary>
public sealed class PetaAntrean(AturanGiliran aturan, IReadOnlyList<NomorAntre> menunggu, IReadOnlyList<LoketKini> loket, TimeSpan? lamaLayanan, DateTimeOffset kini)
{
    readonly Dictionary<(string, int?), (IReadOnlyList<CalonGiliran> Urut, List<LoketKini> Loket)> baris = [];

    public IReadOnlyList<NomorAntre> Menunggu => menunggu;

    public IReadOnlyList<LoketKini> Loket => loket;

    /// <summary>The same with one more who waits.</summary>
    public PetaAntrean Dengan(NomorAntre tiket) => new(aturan, [.. menunggu.Where(t => t.Id != tiket.Id), tiket], loket, lamaLayanan, kini);

    /// <summary>Null: it does not wait.</summary>
    public TempatAntre? Tempat(int tiketId)
    {
        if (menunggu.FirstOrDefault(t => t.Id == tiketId) is not { } tiket) return null;
        var (urut, di) = Baris(tiket);
        var depan = urut.TakeWhile(c => c.Id != tiketId).Count();
        return new(depan, Menit(tiket, depan, di));
    }

    (IReadOnlyList<CalonGiliran> Urut, List<LoketKini> Loket) Baris(NomorAntre tiket)
    {
        if (baris.TryGetValue((tiket.Deret, tiket.UntukLoketId), out var ada)) return ada;
        var di = Pemanggil(tiket);
        var saingan = menunggu.Where(t => t.Id == tiket.Id || t.Deret == tiket.Deret && t.UntukLoketId == tiket.UntukLoketId || Pemanggil(t).Intersect(di).Any());
        return baris[(tiket.Deret, tiket.UntukLoketId)] = (aturan.Urutkan(saingan.Select(t => t.Calon), di.Count == 0 ? 0 : di.Min(l => l.Berturut), kini), di);
    }

    // While no counter is open the ones that may open say who stands before whom.
    List<LoketKini> Pemanggil(NomorAntre t) => loket.Where(l => l.Untuk(t)).ToList() is var semua && semua.Exists(l => l.Buka) ? semua.FindAll(l => l.Buka) : semua;

    int? Menit(NomorAntre tiket, int depan, List<LoketKini> di)
    {
        if (lamaLayanan is not { } lama || di.Count == 0 || !di.Exists(l => l.Keadaan == KeadaanLoket.Buka)) return null;
        var giliran = di.TrueForAll(l => l.Melayani) ? depan + 1 : depan;
        var menit = Math.Ceiling(lama.TotalMinutes * giliran / di.Count(l => l.Keadaan == KeadaanLoket.Buka));
        return (int)Math.Max(menit, tiket.Calon.Janji is { } janji && janji > kini ? Math.Ceiling((janji - kini).TotalMinutes) : 0);
    }
}
