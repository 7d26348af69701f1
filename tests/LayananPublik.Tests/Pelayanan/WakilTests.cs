using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>One number speaks for several people, and the heads of RT and RW for theirs.</summary>
public sealed class WakilTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static int rwBerikut = 100;
    readonly ObrolanUji o = new(kantor);
    readonly string rw = $"{Interlocked.Increment(ref rwBerikut)}";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static string Satu(IReadOnlyList<IsiPesan> jawaban) => Assert.Single(jawaban).Teks;

    static async Task<string> NomorAsync(ObrolanUji siapa) => (await siapa.BacaAsync(db => db.Percakapan.Where(p => p.Id == siapa.PercakapanId).SelectMany(p => p.Kontak.Alias).Select(a => a.Nilai).SingleAsync(Ct)));

    /// <summary>The news that waits for this citizen.</summary>
    async Task<string> KabarAsync() => IsiPesan.DariJson(await o.BacaAsync(db => db.BeritaTunda.Where(b => b.PercakapanId == o.PercakapanId).OrderByDescending(b => b.Id).Select(b => b.Isi).FirstAsync(Ct))).Teks;

    /// <summary>Somebody who has written to the office and serves RT 003 of this test's own RW.</summary>
    async Task<ObrolanUji> PengurusAsync(JabatanRt jabatan = JabatanRt.KetuaRt, UnitKerja? unit = null, ObrolanUji? siapa = null)
    {
        var rt = siapa ?? new ObrolanUji(kantor);
        await rt.TeksAsync("halo");
        await using var db = kantor.Dbs.CreateDbContext();
        var kelurahan = await db.UnitKerja.SingleAsync(u => u.Id == (unit ?? kantor.Contoh).Id, Ct);
        db.PengurusRt.Add(PengurusRt.Angkat(kelurahan, jabatan, RtRw.TryParse($"003/{rw}", out var w) ? w : default, "Slamet Hidayat", await NomorAsync(rt), true, new(2024, 1, 2)));
        await db.SaveChangesAsync(Ct);
        return rt;
    }

    async Task IsiAsync(string kode = "SKTM")
    {
        await o.PilihAsync($"AJUKAN:{kode}");
        await o.TeksAsync($"Sari Anggraini#12-05-1990#003/{rw}#Kelurahan Contoh");
        await o.TeksAsync("1");
    }

    async Task<(ObrolanUji Rt, PermintaanPengantar Minta)> DimintaAsync()
    {
        var rt = await PengurusAsync();
        await IsiAsync();
        var p = await o.PermohonanAsync();
        await o.PilihAsync($"PGM:{p.Id}");
        return (rt, await o.BacaAsync(db => db.PermintaanPengantar.SingleAsync(m => m.PermohonanId == p.Id, Ct)));
    }

    [Fact]
    public async Task The_data_request_offers_family_and_neighbours_without_a_step_for_oneself()
    {
        var minta = Assert.IsType<Tombol>(Assert.Single(await o.PilihAsync("AJUKAN:SKTM")));
        Assert.Equal(["Untuk keluarga", "Untuk warga RT"], minta.Isi.Select(p => p.Judul));
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.Null((await o.PermohonanAsync()).Perwakilan);
    }

    [Fact]
    public async Task A_line_is_echoed_with_the_head_of_the_RT_and_a_way_to_correct_it()
    {
        await PengurusAsync();
        await o.PilihAsync("AJUKAN:SKTM");
        var jawab = Assert.Single(await o.TeksAsync($"003/{rw} # 12 mei 1990 # Sari Anggraini # Kel. Contoh"));
        Assert.StartsWith($"Nama: *Sari Anggraini*\nTanggal lahir: *12 Mei 1990*\nRT/RW: *003/{rw}*\nKetua RT 003/RW {rw}: Slamet Hidayat (08", jawab.Teks, StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan", jawab.Teks, StringComparison.Ordinal);
        Assert.Equal("Ubah data", jawab.Pilihan[^1].Judul);
    }

    [Theory]
    [InlineData("ubah nama jadi Siti Aminah", "nama", "Siti Aminah"), InlineData("Ubah tanggal lahir: 1 Juni 1991", "tanggal_lahir", "1991-06-01"), InlineData("ganti rt/rw jadi 7/8", "rt", "007")]
    public async Task A_word_corrects_one_answer(string teks, string field, string nilai)
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync(teks)), StringComparison.Ordinal);
        Assert.Equal(nilai, (await o.PermohonanAsync()).Isian[field]);
    }

    [Fact]
    public async Task The_head_of_the_RT_of_another_kelurahan_is_not_named()
    {
        await PengurusAsync(unit: kantor.Sukamaju);
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.DoesNotContain("Ketua RT", Satu(await o.TeksAsync($"Sari Anggraini#12-05-1990#003/{rw}#Kelurahan Contoh")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_an_application_starts_nothing_and_is_not_asked_again()
    {
        Assert.Contains("Salam, Sari Anggraini", Satu(await o.TeksAsync("sari anggraini#12-05-1990#003/005")), StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
        var jawab = Satu(await o.PilihAsync("AJUKAN:SKTM"));
        Assert.Contains("Nama: *Sari Anggraini*", jawab, StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan", jawab, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_forgotten_after_a_day()
    {
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        o.Jam.Kini += TimeSpan.FromHours(25);
        Assert.Contains("nama#tanggal lahir#RT/RW", Satu(await o.PilihAsync("AJUKAN:SKTM")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_with_a_hash_is_a_service_and_no_data()
    {
        Assert.Contains("Surat Keterangan Tidak Mampu", Satu(await o.TeksAsync("#21")), StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task One_thing_is_asked_at_a_time()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        var jawab = Satu(await o.TeksAsync("Sari Anggraini#"));
        Assert.Contains("Tanggal lahir belum ada", jawab, StringComparison.Ordinal);
        Assert.DoesNotContain("RT dan RW belum ada", jawab, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Family_is_asked_for_the_relation_and_later_offered_by_name()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("Siapa yang diajukan", Satu(await o.PilihAsync("UNTUK:KELUARGA")), StringComparison.Ordinal);
        Assert.Contains("anggota keluarga", Satu(await o.PilihAsync("WKL:hubungan:2")), StringComparison.Ordinal);
        await o.TeksAsync("Budi Santoso#01-02-2010#003/005");
        await o.TeksAsync("1");
        while (await o.LangkahAsync() == "berkas") await o.FotoAsync();
        if (await o.LangkahAsync() == "opsional") await o.TeksAsync("lanjut");
        Assert.Contains("Atas nama: Budi Santoso", Satu(await o.TeksAsync("ya")), StringComparison.Ordinal);
        var p = await o.PermohonanAsync();
        Assert.Equal((UntukSiapa.Keluarga, "Anak"), (p.Perwakilan!.Untuk, p.Perwakilan.Hubungan));
        Assert.NotNull(p.Nomor);

        var minta = Assert.Single(await o.PilihAsync("AJUKAN:SKBM"));
        Assert.Equal(["Budi Santoso", "Untuk keluarga", "Untuk warga RT"], minta.Pilihan.Select(x => x.Judul));
        Assert.Contains("Nama: *Budi Santoso*", Satu(await o.PilihAsync($"ORANG:{p.Id}")), StringComparison.Ordinal);
        var baru = await o.PermohonanAsync();
        Assert.Equal(("SKBM", "2010-02-01", "Anak"), (baru.Butir[0].Layanan.Kode, baru.Isian["tanggal_lahir"], baru.Perwakilan!.Hubungan));
    }

    [Fact]
    public async Task Nobody_gets_the_data_of_another_contact()
    {
        var lain = new ObrolanUji(kantor);
        var milikLain = await lain.AjukanAsync("SKTM", "1");
        await o.PilihAsync("AJUKAN:SKTM");
        await o.PilihAsync($"ORANG:{milikLain.Id}");
        Assert.Null((await o.PermohonanAsync()).Isian["nama"]);
    }

    [Fact]
    public async Task An_unknown_number_is_told_how_to_be_registered_and_an_officer_sees_it()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("belum terdaftar", Satu(await o.PilihAsync("UNTUK:WARGA")), StringComparison.Ordinal);
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync("Sari Anggraini#12-05-1990#003/005")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JabatanRt.KetuaRt), InlineData(JabatanRt.KetuaRw), InlineData(JabatanRt.Kader)]
    public async Task A_neighbourhood_officer_applies_with_consent_and_chooses_who_hears_of_it(JabatanRt jabatan)
    {
        await PengurusAsync(jabatan, siapa: o);
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("setuju Anda mengajukan atas namanya", Satu(await o.PilihAsync("UNTUK:WARGA")), StringComparison.Ordinal);
        Assert.Contains("warga yang diwakili", Satu(await o.PilihAsync("WKL:setuju:1")), StringComparison.Ordinal);
        Assert.Contains("dikirim ke mana", Satu(await o.TeksAsync($"Sari Anggraini#12-05-1950#003/{rw}")), StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan", Satu(await o.PilihAsync("WKL:kabar:1")), StringComparison.Ordinal);
        var p = await o.PermohonanAsync();
        Assert.Equal((UntukSiapa.WargaRt, Perwakilan.VersiPersetujuan, TujuanKabar.Pelapor, kantor.Contoh.Id), (p.Perwakilan!.Untuk, p.Perwakilan.PersetujuanVersi, p.Perwakilan.Kabar, p.UnitKerjaId));
        Assert.Equal(o.Jam.Kini, p.Perwakilan.SetujuPada);
        Assert.StartsWith("Slamet Hidayat, ", p.Perwakilan.Wakil, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_it_ends_politely()
    {
        await PengurusAsync(siapa: o);
        await o.PilihAsync("AJUKAN:SKTM");
        await o.PilihAsync("UNTUK:WARGA");
        Assert.Contains("tidak kami lanjutkan", Satu(await o.TeksAsync("tidak")), StringComparison.Ordinal);
        Assert.Equal(StatusButir.Dibatalkan, (await o.PermohonanAsync()).Butir[0].Status);
    }

    [Fact]
    public async Task The_citizens_own_number_hears_nothing_before_it_has_agreed()
    {
        var warga = new ObrolanUji(kantor);
        await PengurusAsync(siapa: o);
        await o.PilihAsync("AJUKAN:SKTM");
        await o.PilihAsync("UNTUK:WARGA");
        await o.PilihAsync("WKL:setuju:1");
        await o.TeksAsync($"Sari Anggraini#12-05-1950#003/{rw}");
        await o.PilihAsync("WKL:kabar:2");
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync("+" + await NomorAsync(warga))), StringComparison.Ordinal);
        await o.TeksAsync("1");
        while (await o.LangkahAsync() == "berkas") await o.FotoAsync();
        await o.TeksAsync("lanjut");
        await o.TeksAsync("ya");
        var p = await o.PermohonanAsync();
        Assert.Equal(o.PercakapanId, Assert.Single(p.PenerimaKabar).Id);
        var tanya = await warga.TerakhirAsync();
        Assert.Contains("S*** A********", tanya, StringComparison.Ordinal);
        Assert.DoesNotContain("Sari Anggraini", tanya, StringComparison.Ordinal);

        var asing = new ObrolanUji(kantor);
        Assert.Contains("tidak berlaku", Satu(await asing.PilihAsync($"KBR:{p.Id}:ya")), StringComparison.Ordinal);
        await warga.PilihAsync($"KBR:{p.Id}:ya");
        Assert.Equal(warga.PercakapanId, Assert.Single((await o.PermohonanAsync()).PenerimaKabar).Id);
    }

    [Fact]
    public async Task A_number_that_denies_it_is_let_go()
    {
        await The_citizens_own_number_hears_nothing_before_it_has_agreed();
        var p = await o.PermohonanAsync();
        var warga = await o.BacaAsync(db => db.Percakapan.SingleAsync(x => x.Id == p.PercakapanWargaId, Ct));
        Assert.NotEqual(o.PercakapanId, warga.Id);
    }

    [Fact]
    public async Task The_head_of_the_RT_introduces_by_one_tap_and_the_letter_has_its_number()
    {
        var (rt, minta) = await DimintaAsync();
        var permintaan = await rt.TerakhirAsync();
        Assert.Contains("Nama: *Sari Anggraini*", permintaan, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", permintaan, StringComparison.Ordinal);
        Assert.Equal("Ketua RT/RW belum menjawab permintaan ini.", (await o.PermohonanAsync()).BerkasSah("PENGANTAR_RT").Single().TerimaSebagaiSah(kantor.Rina, o.Jam.Kini).Penolakan);

        Assert.Contains("tercatat dengan nomor", Satu([(await rt.PilihAsync($"PGT:{minta.Id}:ya"))[0]]), StringComparison.Ordinal);
        var p = await o.PermohonanAsync();
        var berkas = p.BerkasSah("PENGANTAR_RT").Single();
        Assert.Contains($"Ketua RT 003/RW {rw}, Slamet Hidayat, menyetujui lewat WhatsApp", berkas.Catatan, StringComparison.Ordinal);
        Assert.Equal($"001/RT003-RW{rw}/WA/2026", p.Isian["pengantar_nomor"]);
        Assert.Equal("2026-11-21", p.Isian["pengantar_tanggal"]);
        Assert.True(berkas.CatatanUtuh(kantor.Segel));
        Assert.True(berkas.TerimaSebagaiSah(kantor.Rina, o.Jam.Kini).Berhasil);
        Assert.Contains("sudah menyetujui pengantar", await KabarAsync(), StringComparison.Ordinal);
        Assert.Contains("sudah Anda setujui", Satu(await rt.PilihAsync($"PGT:{minta.Id}:ya")), StringComparison.Ordinal);
        Assert.Contains("sudah Anda setujui", Satu(await rt.PilihAsync($"PGT:{minta.Id}:tidak")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_note_is_noticed()
    {
        var (rt, minta) = await DimintaAsync();
        await rt.PilihAsync($"PGT:{minta.Id}:ya");
        await using (var db = kantor.Dbs.CreateDbContext())
            await db.Berkas.Where(b => b.PermohonanId == minta.PermohonanId && b.Catatan != null).ExecuteUpdateAsync(s => s.SetProperty(b => b.Catatan, b => b.Catatan + " "), Ct);
        Assert.False((await o.PermohonanAsync()).BerkasSah("PENGANTAR_RT").Single().CatatanUtuh(kantor.Segel));
    }

    [Fact]
    public async Task A_refusal_reaches_the_citizen_with_its_reason_and_opens_the_requirement()
    {
        var (rt, minta) = await DimintaAsync();
        Assert.Contains("Apa alasannya", Satu(await rt.PilihAsync($"PGT:{minta.Id}:tidak")), StringComparison.Ordinal);
        Assert.Contains("sudah kami sampaikan", (await rt.TeksAsync("sudah pindah ke RT lain"))[0].Teks, StringComparison.Ordinal);
        Assert.Contains("sudah pindah ke RT lain", await KabarAsync(), StringComparison.Ordinal);
        Assert.Contains((await o.PermohonanAsync()).BerkasKurang(), s => s.Dok == "PENGANTAR_RT");
    }

    [Fact]
    public async Task Nobody_else_can_answer_for_the_head_of_the_RT()
    {
        var (_, minta) = await DimintaAsync();
        var tetangga = await PengurusAsync(unit: kantor.Sukamaju);
        Assert.Contains("bukan untuk nomor ini", Satu(await tetangga.PilihAsync($"PGT:{minta.Id}:ya")), StringComparison.Ordinal);
        Assert.Contains("bukan untuk nomor ini", Satu(await o.PilihAsync($"PGT:{minta.Id}:ya")), StringComparison.Ordinal);
        Assert.True((await o.PermohonanAsync()).BerkasSah("PENGANTAR_RT").Single().MenungguCatatan);
    }

    [Fact]
    public async Task Who_no_longer_serves_cannot_introduce()
    {
        var (rt, minta) = await DimintaAsync();
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            (await db.PengurusRt.SingleAsync(p => p.Id == minta.PengurusRtId, Ct)).Akhiri(new(2026, 11, 20));
            await db.SaveChangesAsync(Ct);
        }
        Assert.Contains("masa jabatan Anda sudah berakhir", Satu(await rt.PilihAsync($"PGT:{minta.Id}:ya")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_introduces_himself()
    {
        await PengurusAsync(siapa: o);
        await IsiAsync();
        Assert.DoesNotContain("Minta lewat WhatsApp", await o.TerakhirAsync(), StringComparison.Ordinal);
        var p = await o.PermohonanAsync();
        await o.PilihAsync($"PGM:{p.Id}");
        Assert.False(await o.BacaAsync(db => db.PermintaanPengantar.AnyAsync(m => m.PermohonanId == p.Id, Ct)));
    }

    [Fact]
    public async Task A_doubted_number_is_not_asked()
    {
        var rt = await PengurusAsync();
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            (await db.Percakapan.Include(x => x.Kontak.Alias).SingleAsync(x => x.Id == rt.PercakapanId, Ct)).Kontak.Ragukan("628", "lain", o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        await IsiAsync();
        Assert.DoesNotContain("Minta lewat WhatsApp", await o.TerakhirAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_makes_the_question_needless()
    {
        var (rt, minta) = await DimintaAsync();
        await o.FotoAsync("surat pengantar rt");
        Assert.Contains("tidak diperlukan lagi", Satu(await rt.PilihAsync($"PGT:{minta.Id}:ya")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_kelurahan_is_unknown_the_citizen_says_which()
    {
        await PengurusAsync();
        await PengurusAsync(unit: kantor.Sukamaju);
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync($"Sari Anggraini#12-05-1990#003/{rw}");
        await o.TeksAsync("1");
        var p = await o.PermohonanAsync();
        var pilihan = Assert.Single(await o.PilihAsync($"PGM:{p.Id}")).Pilihan;
        Assert.Equal(["Kelurahan Contoh", "Kelurahan Sukamaju"], pilihan.Select(x => x.Judul));
        await o.PilihAsync(pilihan[1].Id);
        Assert.Equal(kantor.Sukamaju.Id, (await o.PermohonanAsync()).UnitKerjaId);
    }

    [Fact]
    public async Task After_a_day_of_silence_both_are_told_once_and_the_answer_still_counts()
    {
        var (rt, minta) = await DimintaAsync();
        o.Jam.Kini += TimeSpan.FromHours(25);
        await Pengingat.IngatkanAsync(minta.Id, Ct);
        Assert.StartsWith("Mengingatkan", await rt.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains("belum menjawab", await KabarAsync(), StringComparison.Ordinal);
        Assert.Contains((await o.PermohonanAsync()).BerkasKurang(), s => s.Dok == "PENGANTAR_RT");
        rt.Jam.Kini = o.Jam.Kini;
        await rt.TeksAsync("halo");
        await rt.PilihAsync($"PGT:{minta.Id}:ya");
        Assert.NotNull((await o.PermohonanAsync()).BerkasSah("PENGANTAR_RT").Single().CatatanSidik);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_reminded_who_said_stop_or_talks_with_a_person(bool henti)
    {
        var (rt, minta) = await DimintaAsync();
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            var p = await db.Percakapan.Include(x => x.Kontak.Alias).SingleAsync(x => x.Id == rt.PercakapanId, Ct);
            if (henti) p.Kontak.TolakKabar(o.Jam.Kini);
            else p.Ambil(kantor.Rina.Id, kantor.Rina.Pelaku, o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        var semula = await rt.JumlahJawabanAsync();
        o.Jam.Kini += TimeSpan.FromHours(25);
        await Pengingat.IngatkanAsync(minta.Id, Ct);
        Assert.Equal(semula, await rt.JumlahJawabanAsync());
        Assert.Contains("belum menjawab", await KabarAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("sudah kami ingatkan", await KabarAsync(), StringComparison.Ordinal);
    }

    PengingatPengantar Pengingat => new(kantor.Dbs, new(kantor.Siaran), kantor.Siaran, o.Jam, Microsoft.Extensions.Logging.Abstractions.NullLogger<PengingatPengantar>.Instance);
}
