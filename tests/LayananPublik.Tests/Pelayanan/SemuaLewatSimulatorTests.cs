using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Every service and every bundle as citizens meet them: signed webhooks in, the outbox out, several phones at once.</summary>
public sealed partial class SemuaLewatSimulatorTests(AppUji app, ITestOutputHelper keluaran) : IClassFixture<AppUji>
{
    const int GiliranTerbanyak = 60, Serentak = 8;

    /// <summary>The day on which the dates of the examples are meant to be read.</summary>
    static readonly DateOnly HariContoh = new(2026, 11, 21);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_service_goes_from_its_menu_number_to_one_number() =>
        JalanAsync(62810_0000_0000, [.. Katalog.Bawaan.Layanan.Where(BerujungPermohonan).Select(l => new Jalan(l.Kode, l.NomorMenu, "", 1))]);

    // Complaints and appointments are talks of their own, tested there.
    bool BerujungPermohonan(LayananKatalog l) => !app.Ambil<IEnumerable<IAlurObrolan>>().Any(a => a.Melayani(Layanan.Percobaan(l)));

    [Fact]
    public Task Every_bundle_goes_from_the_menu_to_one_number() =>
        JalanAsync(62811_0000_0000, [.. KatalogPaket.Bawaan.Paket.Select(k => ContohPaket.Kasus.First(c => c.Data.Item1 == k.Kode).Data).Select(c => new Jalan(c.Item1, null, c.Item2, c.Item3.Split(' ').Length))]);

    async Task JalanAsync(long nomorPertama, IReadOnlyList<Jalan> semua)
    {
        ConcurrentDictionary<string, (string Nomor, int Pesan)> hasil = new();
        var mulai = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(semua.Index(), new ParallelOptions { MaxDegreeOfParallelism = Serentak, CancellationToken = Ct },
            async (j, _) => hasil[j.Item.Kode] = await new Warga(app, app.Ponsel($"{nomorPertama + j.Index}"), j.Item).SampaiNomorAsync());
        keluaran.WriteLine($"{semua.Count} walks in {TimeProvider.System.GetElapsedTime(mulai).TotalSeconds:0} s, {hasil.Values.Sum(h => h.Pesan)} messages of the office");
        foreach (var j in semua) keluaran.WriteLine($"{j.Kode}: {hasil[j.Kode].Pesan} messages");
        Assert.Equal(semua.Count, hasil.Values.Select(h => h.Nomor).Distinct().Count());
    }

    sealed record Jalan(string Kode, int? NomorMenu, string Kasus, int Dokumen);

    /// <summary>One citizen: looks at the phone, answers what is asked, and waits for the next bubble.</summary>
    sealed class Warga(AppUji app, Ponsel ponsel, Jalan jalan)
    {
        int terbaca, foto;

        public async Task<(string Nomor, int Pesan)> SampaiNomorAsync()
        {
            var layar = await BukaKartuAsync();
            Assert.Equal("Ajukan sekarang", layar.Pilihan[0].Judul);
            layar = await KetukAsync(layar.Pilihan[0].Id);
            for (var giliran = 0; !layar.Teks.StartsWith("Permohonan Anda sudah kami terima", StringComparison.Ordinal); giliran++)
            {
                Assert.True(giliran < GiliranTerbanyak, $"{jalan.Kode} never stops asking: {layar.Teks}");
                layar = await JawabAsync(layar);
            }
            return await PeriksaAsync(layar);
        }

        async Task<PesanPonsel> BukaKartuAsync()
        {
            if (jalan.NomorMenu is { } n) return await TulisAsync($"#{n}");
            await TulisAsync("halo");
            var daftar = await KetukAsync("PAKET");
            while (daftar.Pilihan.All(x => x.Id != $"L:{jalan.Kode}")) daftar = await KetukAsync(daftar.Pilihan.Single(x => x.Id.StartsWith("PAKET:", StringComparison.Ordinal)).Id);
            return await KetukAsync($"L:{jalan.Kode}");
        }

        async Task<PesanPonsel> JawabAsync(PesanPonsel layar)
        {
            var langkah = Langkah.Dari(await app.DbAsync(db => db.SesiAsisten.Where(s => db.Percakapan.Any(p => p.Id == s.PercakapanId && p.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor))).Select(s => s.Langkah).SingleAsync(Ct)));
            switch (langkah.Nama)
            {
                case Langkah.Data: return await TulisAsync(ContohPaket.Baris);
                case Langkah.Opsional: return await KetukAsync("Lanjut");
                case Langkah.Ringkasan: return await KetukAsync("Kirim permohonan");
                // Where a slow machine tore the photos of one burst apart, they are asked about one by one.
                case Langkah.Jenis: return await KetukAsync(layar.Pilihan[0].Id);
                case Langkah.Berkas: return await TungguAsync(FotoAsync);
                case Langkah.Field or Langkah.Baris:
                    var jawab = PadaHariIni(Jawaban(await PermohonanAsync(), langkah));
                    return layar.Pilihan.Any(p => p.Id == $"PIL:{langkah.Tentang}:{jawab}") ? await KetukAsync($"PIL:{langkah.Tentang}:{jawab}") : await TulisAsync(jawab);
                default: throw new InvalidOperationException($"{jalan.Kode} stands at {langkah}: {layar.Teks}");
            }
        }

        string Jawaban(Permohonan p, Langkah langkah) =>
            p.Paket is null ? JawabanUji.Sah(AlurPengajuan.Cari(p, langkah.Tentang)!.Value.Field)
            : ContohPaket.Jawab(jalan.Kode, langkah.Nama == Langkah.Baris ? AlurPaket.Cari(p, langkah.Tentang)!.Field[0].Kunci : langkah.Tentang, ContohPaket.Urai(jalan.Kasus));

        /// <summary>All photos that are asked for, in one go; big enough that none is asked for again.</summary>
        async Task FotoAsync()
        {
            foreach (var _ in (await PermohonanAsync()).BerkasKurang())
                await ponsel.BerkasAsync(ContohBerkas.Jpeg($"{ponsel.Nomor} {++foto}", 1200, 900, bait: 60_000), $"foto{foto}.jpg", "image/jpeg");
        }

        Task<Permohonan> PermohonanAsync() => app.DbAsync(db => db.Permohonan.Lengkap().SingleAsync(p => p.Pelapor!.Alias.Any(a => a.Nilai == ponsel.Nomor), Ct));

        Task<PesanPonsel> TulisAsync(string teks) => TungguAsync(() => ponsel.TeksAsync(teks));

        Task<PesanPonsel> KetukAsync(string id) => TungguAsync(() => ponsel.PilihAsync(id));

        /// <summary>Does something and waits for what the office says to it.</summary>
        async Task<PesanPonsel> TungguAsync(Func<Task> perbuatan)
        {
            await perbuatan();
            var layar = await ponsel.MenerimaAsync(p => p.Id > terbaca, $"an answer in {jalan.Kode}");
            terbaca = layar.Id;
            return layar;
        }

        async Task<(string Nomor, int Pesan)> PeriksaAsync(PesanPonsel akhir)
        {
            var p = await PermohonanAsync();
            Assert.Matches(@"^PMH-\d{4}-\d{6}$", p.Nomor);
            Assert.Equal(p.Nomor, Pemahaman.NomorPermohonan(akhir.Teks));
            Assert.Equal(jalan.Dokumen, p.Butir.Count);
            Assert.Empty(p.BerkasKurang());
            Assert.All(p.Berkas, b => Assert.Null(b.Mutu));
            var dariKantor = (await ponsel.PesanAsync()).Where(m => m.Arah == "keluar").ToList();
            Assert.Single(dariKantor, m => m.Teks.StartsWith("Permohonan Anda sudah kami terima", StringComparison.Ordinal));
            var isi = await app.DbAsync(db => db.PesanKeluar.Where(k => k.Percakapan.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor)).Select(k => k.Isi).ToListAsync(Ct));
            Assert.Equal(isi.Count, dariKantor.Count);
            Assert.All(isi, i => BunyiPesan.Periksa(IsiPesan.DariJson(i)));
            return (p.Nomor!, dariKantor.Count);
        }

        /// <summary>Examples speak of yesterday and of next month; read on another day, they still should.</summary>
        static string PadaHariIni(string teks) => Tanggal().Replace(teks, m =>
            new DateOnly(int.Parse(m.Groups[3].Value, null), int.Parse(m.Groups[2].Value, null), int.Parse(m.Groups[1].Value, null))
                .AddDays(DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).DayNumber - HariContoh.DayNumber).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\b(\d{1,2})-(\d{1,2})-(\d{4})\b")]
    private static partial Regex Tanggal();
}
