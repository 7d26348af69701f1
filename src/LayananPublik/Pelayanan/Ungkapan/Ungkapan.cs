using System.Globalization;

namespace LayananPublik.Pelayanan;

/// <summary>The answers a condition is held against, and the day on which ages are counted.</summary>
readonly record struct IsianPada(IReadOnlyDictionary<string, string> Isian, DateOnly Hari)
{
    public string? this[string field] => Isian.TryGetValue(field, out var v) && v.Length > 0 ? v : null;
}

/// <summary>A condition as a tree; <see cref="UraiBila"/> grows it, <see cref="PeriksaBila"/> looks through it.</summary>
abstract record Ungkapan
{
    public abstract Kepastian Nilai(IsianPada j);

    /// <summary>Every look at a field, in the order of the text.</summary>
    public abstract IEnumerable<Sumber> Sumber();
}

sealed record Gabungan(Ungkapan Kiri, bool Dan, Ungkapan Kanan) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j) => Dan ? Kiri.Nilai(j).Dan(Kanan.Nilai(j)) : Kiri.Nilai(j).Atau(Kanan.Nilai(j));

    public override IEnumerable<Sumber> Sumber() => [.. Kiri.Sumber(), .. Kanan.Sumber()];
}

sealed record Ingkaran(Ungkapan Isi) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j) => Isi.Nilai(j).Bukan();

    public override IEnumerable<Sumber> Sumber() => Isi.Sumber();
}

/// <summary>Whether there is an answer at all: the one question that a missing answer settles.</summary>
sealed record Ada(Sumber Dari, bool Terisi) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j) => (j[Dari.Field] is not null == Terisi).Jadi();

    public override IEnumerable<Sumber> Sumber() => [Dari];
}

/// <summary>A yes/no field by itself.</summary>
sealed record Setuju(Sumber Dari) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j) => j[Dari.Field] is { } v ? (v == "ya").Jadi() : Kepastian.BelumTahu;

    public override IEnumerable<Sumber> Sumber() => [Dari];
}

/// <summary>One of the values ("dalam", "memuat", "="): of a multiple choice one of those chosen suffices.</summary>
sealed record Termasuk(Sumber Dari, string Kata, IReadOnlyList<Harga> Pilihan) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j) => Dari.Nilai(j) is { } v
        ? Pilihan.Any(p => v.Split(FieldLayanan.PemisahPilihan).Append(v).Any(x => p.Sama(x, j.Hari))).Jadi() : Kepastian.BelumTahu;

    public override IEnumerable<Sumber> Sumber() => [Dari];
}

/// <summary>Before, after, more, less.</summary>
sealed record Urutan(Sumber Dari, string Tanda, Harga Patokan) : Ungkapan
{
    public override Kepastian Nilai(IsianPada j)
    {
        if (Dari.Nilai(j) is not { } v || Patokan.Banding(v, j.Hari) is not { } beda) return Kepastian.BelumTahu;
        return (Tanda switch { "<" => beda < 0, "<=" => beda <= 0, ">" => beda > 0, _ => beda >= 0 }).Jadi();
    }

    public override IEnumerable<Sumber> Sumber() => [Dari];
}

/// <summary>A field, or a figure made of it: "umur(tanggal_lahir)" in whole years, "jumlah(anggota)" of persons or choices.</summary>
sealed record Sumber(string Field, string? Fungsi, int Letak)
{
    public const string Umur = "umur", Jumlah = "jumlah";

    public string? Nilai(IsianPada j) => (Fungsi, j[Field]) switch
    {
        (_, null) => null,
        (Umur, var v) => DateOnly.TryParseExact(v.Split('T')[0], "yyyy-MM-dd", out var lahir) ? TahunPenuh(lahir, j.Hari).ToString(CultureInfo.InvariantCulture) : null,
        (Jumlah, var v) => v.Split(v.Contains('\n') ? "\n" : FieldLayanan.PemisahPilihan, StringSplitOptions.RemoveEmptyEntries).Length.ToString(CultureInfo.InvariantCulture),
        (_, var v) => v
    };

    static int TahunPenuh(DateOnly lahir, DateOnly hari) => hari.Year - lahir.Year - (lahir.AddYears(hari.Year - lahir.Year) > hari ? 1 : 0);
}

enum JenisHarga { Teks, Angka, Tanggal, YaTidak }

/// <summary>What a field is held against: a text in quotes, a number, a date, ya/tidak, or hari_ini.</summary>
sealed record Harga(JenisHarga Jenis, string Isi, int Letak)
{
    public const string HariIni = "hari_ini";

    public bool Sama(string nilai, DateOnly hari) => Jenis is JenisHarga.Angka or JenisHarga.Tanggal ? Banding(nilai, hari) == 0 : string.Equals(nilai, Isi, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the answer is not of this kind.</summary>
    public int? Banding(string nilai, DateOnly hari) => Jenis switch
    {
        JenisHarga.Angka => Bilangan(nilai) is { } a && Bilangan(Isi) is { } b ? a.CompareTo(b) : null,
        JenisHarga.Tanggal => DateOnly.TryParseExact(nilai.Split('T')[0], "yyyy-MM-dd", out var t)
            ? t.CompareTo(Isi == HariIni ? hari : DateOnly.ParseExact(Isi, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        _ => null
    };

    static decimal? Bilangan(string teks) => decimal.TryParse(teks.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
}
