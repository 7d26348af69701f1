using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

// Apart from AntreanTests: that one counts the whole queue and must find an office without other requests.
public sealed class RincianTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_panel_shows_fields_documents_warnings_and_the_officers_buttons()
    {
        var o = new ObrolanUji(kantor);
        var p = await o.AjukanAsync("SKTM", "1");
        var loket = new Loket(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, o.Jam);
        Assert.True((await loket.UbahFieldAsync(p.Id, kantor.Rina, "nik", "3299015305909555", Ct)).Berhasil);
        var r = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, kantor.Hendra, new(2026, 11, 21), Ct)))!;
        var nik = r.Field.Single(f => f.Nama == "nik");
        Assert.Equal("3299015305909555", nik.Nilai);
        Assert.Contains("Tanggal lahir pada NIK berbeda", Assert.Single(nik.Peringatan), StringComparison.Ordinal);
        Assert.Equal("12 Mei 1990", r.Field.Single(f => f.Nama == "tanggal_lahir").Tampil);
        Assert.True(r.Field.Single(f => f.Nama == "agama").Kurang);
        Assert.Equal("WNI", r.Field.Single(f => f.Nama == "kewarganegaraan").Nilai);
        Assert.Contains(r.Field.Single(f => f.Nama == "kode_wilayah").Pilihan, k => k is { Nilai: "32.99.01.1001", Nama: "Kelurahan Contoh" });
        Assert.Equal(4, r.Dokumen.Count(d => d.Wajib && d.Berkas is [{ Mime: "image/jpeg" }]));
        Assert.Equal([Tindakan.Ambil, Tindakan.Kembalikan, Tindakan.Setujui, Tindakan.Tolak, Tindakan.Batalkan], r.Butir[0].Tindakan.Order());
        Assert.Contains(r.Riwayat, h => h is { Tindakan: "Ajukan", Pelaku: "Warga" });
        Assert.DoesNotContain(r.Riwayat, h => h.Alasan?.Contains("3299", StringComparison.Ordinal) == true);

        var camat = kantor.Rina with { Peran = Peran.Camat };
        Assert.True((await loket.UbahFieldAsync(p.Id, kantor.Rina, "kode_wilayah", "32.99.01.1001", Ct)).Berhasil);
        var tersamar = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, camat, new(2026, 11, 21), Ct)))!;
        Assert.Equal("3299********9555", tersamar.Field.Single(f => f.Nama == "nik").Nilai);
        var lurah = (await o.BacaAsync(db => db.PermohonanAsync(p.Id, kantor.Lurah, new(2026, 11, 21), Ct)))!;
        Assert.Equal("3299015305909555", lurah.Field.Single(f => f.Nama == "nik").Nilai);
        Assert.False(lurah.BolehUbah);
    }
}
