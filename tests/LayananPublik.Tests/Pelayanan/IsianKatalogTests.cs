using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Every field of every service, against texts nobody foresaw.</summary>
public class IsianKatalogTests
{
    static readonly DateOnly HariIni = new(2026, 11, 21);

    static IEnumerable<FieldLayanan> SemuaField() => Katalog.Bawaan.Layanan.SelectMany(l => Katalog.Bawaan.FieldUntuk(l.Rincian)).Distinct();

    static readonly string[] potongan =
        ["1", "23", "0812", "3299014101900001", "31 Juni", "mei", "-", "/", ".", ",", ":", ";", "\n", " ", "Rp", "juta", "ya", "Siti", "RT", "@", "jam", "🙂", "٣", "\u200f", "<b>", "'"];

    [Fact]
    public void Any_text_is_either_stored_or_refused_with_a_sentence()
    {
        var acak = new Random(2026);
        foreach (var field in SemuaField())
        {
            for (var i = 0; i < 60; i++)
            {
                var teks = string.Concat(Enumerable.Range(0, acak.Next(8)).Select(_ => potongan[acak.Next(potongan.Length)]));
                var sah = IsianField.TryNormal(field, teks, HariIni, out var nilai, out var galat);
                Assert.Equal(sah, galat.Length == 0);
                Assert.True(sah || nilai.Length == 0);
                Assert.True(sah || galat[^1] is '.' or '?', galat);
            }
        }
    }

    [Fact]
    public void What_was_stored_reads_back_as_itself()
    {
        var acak = new Random(1945);
        foreach (var field in SemuaField())
        {
            for (var i = 0; i < 60; i++)
            {
                var teks = string.Concat(Enumerable.Range(0, acak.Next(1, 6)).Select(_ => potongan[acak.Next(potongan.Length)]));
                if (IsianField.TryNormal(field, teks, HariIni, out var nilai, out _) && nilai.Length > 0)
                {
                    Assert.True(IsianField.TryNormal(field, nilai, HariIni, out var lagi, out var galat), $"{field.Type} {field.Name} \"{teks}\" → \"{nilai}\": {galat}");
                    Assert.Equal(nilai, lagi);
                }
            }
        }
    }

    [Fact]
    public void Every_option_is_chosen_by_its_number_and_by_its_text()
    {
        foreach (var field in SemuaField().Where(f => f.Opsi.Count > 0))
        {
            for (var i = 0; i < field.Opsi.Count; i++)
            {
                foreach (var jawab in (string[])[$"{i + 1}", field.Opsi[i], field.Opsi[i].ToUpperInvariant()])
                {
                    Assert.True(IsianField.TryNormal(field, jawab, HariIni, out var nilai, out var galat), galat);
                    Assert.Equal(field.Opsi[i], nilai);
                }
            }
        }
    }

    [Fact]
    public void Every_required_field_says_what_to_write_when_left_empty()
    {
        foreach (var field in SemuaField().Where(f => f.Wajib && f.Bawaan is null))
        {
            Assert.False(IsianField.TryNormal(field, " ", HariIni, out _, out var galat));
            Assert.StartsWith($"\"{field.Label}\" belum diisi, ", galat, StringComparison.Ordinal);
        }
    }
}
