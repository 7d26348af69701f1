using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Strangers' files by chance: whatever the bytes, there is an answer, in bounded time and memory.</summary>
public sealed class AcakTests
{
    static readonly byte[][] Bibit =
    [
        ContohBerkas.Jpeg(berjejak: true, orientasi: 6), ContohBerkas.Png(lain: ("eXIf", ContohBerkas.Tiff(6, true))), ContohBerkas.Gif(3, "halo"), ContohBerkas.Webp(berjejak: true, orientasi: 3), ContohBerkas.Heic(), ContohBerkas.Heic(merek: "avif"), ContohBerkas.Mp4(),
        ContohBerkas.Pdf("<</OpenAction 11 0 R>>", ContohBerkas.ObjekPadat("10 0 <</Type/Font>>", penebak: true)), ContohBerkas.Word(("word/_rels/a.rels", "<Relationships/>")), ContohBerkas.Ole("WordDocument"), @"{\rtf1 a}"u8.ToArray(),
        ContohBerkas.Zip(("mimetype", "application/vnd.oasis.opendocument.text")),
    ];

    [Fact]
    public void Every_mutation_of_every_kind_of_file_gets_an_answer()
    {
        var acak = new Random(20261121);
        var (diterima, ditolak) = (0, 0);
        for (var n = 0; n < 24_000; n++)
        {
            var isi = Mutasi(Bibit[n % Bibit.Length], acak);
            var hasil = JenisBerkas.Periksa(isi, "berkas");
            Assert.True(hasil.Penolakan is not null ^ hasil.Mime is not null);
            if (hasil.Salinan is { } salinan) Assert.True(salinan.Length <= isi.Length + 200);
            if (hasil.Penolakan is null) diterima++;
            else ditolak++;
        }
        Assert.True(diterima > 1000 && ditolak > 1000, $"{diterima} and {ditolak}");
    }

    static byte[] Mutasi(byte[] asal, Random acak)
    {
        var isi = asal.ToList();
        for (var kali = acak.Next(1, 6); kali > 0 && isi.Count > 4; kali--)
        {
            var letak = acak.Next(isi.Count);
            switch (acak.Next(6))
            {
                case 0: isi[letak] = (byte)acak.Next(256); break;
                case 1: isi[letak] ^= (byte)(1 << acak.Next(8)); break;
                case 2: isi.RemoveRange(letak, Math.Min(acak.Next(1, 20), isi.Count - letak)); break;
                case 3: isi.InsertRange(letak, isi.Skip(acak.Next(isi.Count)).Take(acak.Next(1, 40)).ToList()); break;
                case 4: for (var i = 0; i < 4 && letak + i < isi.Count; i++) isi[letak + i] = acak.Next(2) == 0 ? (byte)0xFF : (byte)0; break;
                default: isi.RemoveRange(letak, isi.Count - letak); break;
            }
        }
        return [.. isi];
    }
}
