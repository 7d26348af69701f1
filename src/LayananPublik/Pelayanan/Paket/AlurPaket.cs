using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>One message of the intake of a bundle: a question, several short ones in a line, or the list of people.</summary>
public sealed record Pertanyaan(string Kunci, IReadOnlyList<FieldPaket> Field, TanyaPaket? Bentuk)
{
    public bool Baris => Field.Count > 1;

    /// <summary>What it still lacks.</summary>
    public IReadOnlyList<FieldPaket> Sisa(Permohonan p) => [.. Field.Where(f => f.Field.Wajib && f.Nilai(p) is null)];

    public bool Selesai(Permohonan p, IReadOnlyCollection<string> dilewati) => Kunci == PeriksaPaket.KunciAnggota ? p.Isian[Kunci] is not null
        : Field is [{ Field.Wajib: false } satu] ? satu.Nilai(p) is not null || dilewati.Contains(Kunci) : Sisa(p).Count == 0;
}

/// <summary>Which questions a bundle asks, in order, and how a line of answers is read.</summary>
public static partial class AlurPaket
{
    /// <summary>What a bundle asks next; null when nothing is missing. <paramref name="dilewati"/>: offered questions that the citizen left out.</summary>
    public static Pertanyaan? Berikut(Permohonan p, IReadOnlyCollection<string> dilewati) => Semua(p).FirstOrDefault(t => !t.Selesai(p, dilewati));

    public static Pertanyaan? Cari(Permohonan p, string kunci) => Semua(p).FirstOrDefault(t => t.Kunci == kunci)
        ?? (p.Field(kunci) is { } satu ? new Pertanyaan(kunci, [satu], null) : null);

    /// <summary>All questions that the answers so far call for.</summary>
    public static IReadOnlyList<Pertanyaan> Semua(Permohonan p)
    {
        List<Pertanyaan> semua = [];
        foreach (var (t, i) in p.Paket!.Rincian.Tanya.Select((t, i) => (t, i)).Where(x => p.Berlaku(x.t.Bila)))
        {
            var field = t.Field.Select(p.Field).OfType<FieldPaket>().ToList();
            if (t.Field is [PeriksaPaket.KunciAnggota]) semua.Add(new(PeriksaPaket.KunciAnggota, [], t));
            else if (field.Count > 0) semua.Add(new(field.Count == 1 ? field[0].Kunci : $"baris-{i}", field, t));
        }
        var sudah = semua.SelectMany(t => t.Field).Select(f => (f.Butir, f.Field.Name)).ToHashSet();
        // What a service demands besides; an office may have added it since.
        foreach (var b in p.Berurut())
            foreach (var f in Kelengkapan.FieldChat(b.Layanan.Rincian).Where(f => b.Ditanyakan(f) && b.Berlaku(f) == Kepastian.Ya && !IsianPaket.Diturunkan(p, b, f) && !sudah.Contains((b, f.Name))))
                semua.Add(new($"{b.Kunci}.{f.Name}", [new($"{b.Kunci}.{f.Name}", f, b)], null));
        return semua;
    }

    /// <summary>Takes a line "a#b#c": what can be read stays, the first thing that cannot is explained.</summary>
    public static string? Jawab(Permohonan p, Pertanyaan t, string teks, DateOnly hariIni)
    {
        var bagian = Bagian(teks);
        var sisa = t.Sisa(p);
        var tujuan = bagian.Count == t.Field.Count ? t.Field : sisa.Count > 0 ? sisa : t.Field;
        // An answer to one of several is an answer to the first.
        if (tujuan.Count == 1) bagian = [teks];
        string? galat = null;
        foreach (var (f, isi) in tujuan.Zip(bagian))
        {
            var bersih = f.Field.Type == TipeField.Int && Angka().Matches(isi) is [var satu] ? satu.Value : isi;
            if (IsianField.TryNormal(f.Field, bersih, hariIni, out var nilai, out var salah)) _ = f.Isi(p, nilai);
            else galat ??= salah;
        }
        return galat;
    }

    static IReadOnlyList<string> Bagian(string teks) =>
        [.. (teks.Contains(TanyaPaket.Pemisah) ? teks.Split(TanyaPaket.Pemisah) : teks.Split('\n')).Select(x => x.Trim())];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Angka();
}
