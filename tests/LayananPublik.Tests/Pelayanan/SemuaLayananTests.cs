using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>Every service from its number on the poster to the number of the application; the talks are left behind to be read aloud.</summary>
public sealed class SemuaLayananTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    const int GiliranTerbanyak = 80;

    public static TheoryData<string> Semua => [.. Katalog.Bawaan.Layanan.Select(l => l.Kode)];

    /// <summary>Each option of each choice that a condition looks at, and both answers to each question of a requirement.</summary>
    public static TheoryData<string, string, int> Cabang => [.. from l in Katalog.Bawaan.Layanan
        let dilihat = l.Rincian.Syarat.Select(s => s.Bila).Concat(l.Rincian.Field.Select(f => f.Bila)).OfType<Bila>().SelectMany(b => b.Field).Concat(l.Rincian.FieldTanya.Select(f => f.Name)).ToHashSet()
        from f in Kelengkapan.FieldChat(l.Rincian).Where(f => dilihat.Contains(f.Name))
        from n in Enumerable.Range(1, Math.Max(2, f.Opsi.Count))
        select (l.Kode, f.Name, n)];

    [Theory, MemberData(nameof(Semua))]
    public async Task From_its_menu_number_to_the_number_of_the_application(string kode)
    {
        var o = new ObrolanUji(kantor);
        Assert.Contains("Ajukan sekarang", Assert.Single(await o.TeksAsync($"#{Katalog.Bawaan.Layanan.Single(l => l.Kode == kode).NomorMenu}")).Pilihan.Select(p => p.Judul));
        var p = await IsiAsync(o, kode, new Dictionary<string, int>(), salahDulu: true);
        Assert.StartsWith("PMH-2026-", p.Nomor, StringComparison.Ordinal);
        Assert.Empty(p.BerkasKurang());
        await o.SimpanNaskahAsync(kode);
    }

    [Theory, MemberData(nameof(Cabang))]
    public async Task Every_branch_of_a_condition_leads_to_the_number(string kode, string field, int pilihan)
    {
        var p = await IsiAsync(new(kantor), kode, new Dictionary<string, int> { [field] = pilihan }, salahDulu: false);
        Assert.StartsWith("PMH-2026-", p.Nomor, StringComparison.Ordinal);
        // What the answers rule out was not demanded, what they demand was sent.
        foreach (var (syarat, wajib, _) in p.Syarat()) Assert.Equal(wajib, p.BerkasSah(syarat.Dok).Any());
    }

    static async Task<Permohonan> IsiAsync(ObrolanUji o, string kode, Dictionary<string, int> pilihan, bool salahDulu)
    {
        HashSet<string> pernahSalah = [];
        await o.PilihAsync($"AJUKAN:{kode}");
        for (var giliran = 0; giliran < GiliranTerbanyak && (await o.PermohonanAsync()).Nomor is null; giliran++)
        {
            var langkah = Langkah.Dari(await o.LangkahAsync());
            if (langkah.Nama == Langkah.Field)
            {
                var f = AlurPengajuan.Cari(await o.PermohonanAsync(), langkah.Tentang)!.Value.Field;
                if (salahDulu && JawabanUji.Salah(f) is { } salah && pernahSalah.Add(f.Name))
                {
                    Assert.Contains(f.Label.Split(" (")[0], Assert.Single(await o.TeksAsync(salah)).Teks, StringComparison.Ordinal);
                    Assert.Equal($"{langkah}", await o.LangkahAsync());
                }
                await o.TeksAsync(JawabanUji.Sah(f, pilihan.GetValueOrDefault(f.Name, 1)));
            }
            else if (langkah.Nama == Langkah.Berkas) await o.AlbumAsync(new string?[(await o.PermohonanAsync()).BerkasKurang().Count]);
            else await o.TeksAsync(langkah.Nama switch { Langkah.Data => "Sari Anggraini#12-05-1990#003/005", Langkah.Opsional => "lanjut", _ => "ya" });
        }
        return await o.PermohonanAsync();
    }
}
