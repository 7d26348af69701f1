using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Meta refuses a whole message for one letter too many.</summary>
public sealed class BatasWaTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    public static TheoryData<string> Semua => [.. Katalog.Bawaan.Layanan.Select(l => l.Kode)];

    internal static void Periksa(IsiPesan isi) => BunyiPesan.Batas(isi);

    [Theory]
    [MemberData(nameof(Semua))]
    public async Task Every_message_of_every_intake_fits(string kode)
    {
        var o = new ObrolanUji(kantor);
        BunyiPesan.Periksa(Assert.Single(await o.PilihAsync($"L:{kode}")));
        var jawaban = await o.PilihAsync($"AJUKAN:{kode}");
        for (var i = 0; i < 60 && (await o.PermohonanAsync()).Nomor is null; i++)
        {
            Assert.All(jawaban, BunyiPesan.Periksa);
            var langkah = Langkah.Dari(await o.LangkahAsync());
            jawaban = langkah.Nama switch
            {
                Langkah.Data => await o.TeksAsync("Sari Anggraini#12-05-1990#003/005"),
                Langkah.Field => await o.TeksAsync(Jawaban((await o.PermohonanAsync()), langkah.Tentang)),
                Langkah.Berkas => await o.FotoAsync(),
                Langkah.Opsional => await o.TeksAsync("lanjut"),
                _ => await o.TeksAsync("ya")
            };
        }
        Assert.All(jawaban, BunyiPesan.Periksa);
        Assert.NotNull((await o.PermohonanAsync()).Nomor);
    }

    static string Jawaban(Permohonan p, string field) => AlurPengajuan.Cari(p, field)!.Value.Field is var f && f.Opsi.Count > 0 ? "1" : f.Type switch
    {
        TipeField.Date => f.Validasi == ">= hari ini" || field == "kembali" ? "31-12-2027" : "20-11-2026",
        TipeField.DateTime => field == "selesai" ? "31-12-2027 pukul 22.00" : "31-12-2027 pukul 09.00",
        TipeField.Int or TipeField.Decimal => "3",
        TipeField.Year => "2019",
        TipeField.Nop => "329901000100100010",
        TipeField.Bool => "ya",
        TipeField.Rt or TipeField.Rw => "004",
        TipeField.TeksPanjang => new string('a', 1900),
        TipeField.Orang or TipeField.DaftarOrang => "Siti Aminah",
        _ when f.Validasi is null => "Jalan Kenanga Nomor 12",
        _ => "Siti Aminah"
    };
}
