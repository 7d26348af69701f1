using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pencarian;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>One anonymous report whose words exist nowhere else, and everything that reads: no query of the desk may bring them to light, whoever asks.</summary>
public sealed class SegelTembusTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    /// <summary>Found in each of them, and an echo of it is none of them.</summary>
    const string Dicari = "kenari";

    const string Kanari = "kenarijingga", KanariFoto = "kenarifoto", KanariKata = "kenarisusulan";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Peran.Petugas), InlineData(Peran.Verifikator), InlineData(Peran.Kasi), InlineData(Peran.Lurah), InlineData(Peran.Camat), InlineData(Peran.Admin), InlineData(Peran.AdminAduan)]
    public async Task No_query_of_the_desk_brings_a_word_or_the_number_to_light(Peran peran)
    {
        var (o, a, percakapan) = await LaporAsync();
        var petugas = new PetugasAktif(kantor.Rina.Id, "rina", peran, kantor.Kecamatan.Id, kantor.Kecamatan.Jalur);
        var pesan = await o.BacaAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan).Select(p => p.Id).ToListAsync(Ct));
        var keluar = await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == percakapan).Select(k => k.Id).ToListAsync(Ct));
        int[] nomor = [percakapan, .. pesan, .. keluar.Take(3)];
        var (berhasil, dicoba) = (0, 0);
        foreach (var m in Query())
        {
            var id = m.GetParameters().Skip(1).Any(p => p.ParameterType == typeof(int)) ? nomor.Distinct() : [percakapan];
            dicoba++;
            var jadi = false;
            foreach (var i in id) jadi |= await BacaAsync(m, o, petugas, i, [percakapan, .. pesan], a.Nomor);
            if (jadi) berhasil++;
        }
        // What could not be asked with what we know is told here, not passed over in silence.
        Assert.True(berhasil >= dicoba * 3 / 4, $"Only {berhasil} of {dicoba} queries could be asked.");
        Assert.NotEqual("", a.Nomor);
    }

    [Theory]
    [InlineData(Peran.Petugas), InlineData(Peran.Kasi), InlineData(Peran.Camat), InlineData(Peran.Admin)]
    public async Task The_search_finds_neither_before_nor_after_it_has_indexed(Peran peran)
    {
        var (o, a, _) = await LaporAsync();
        var petugas = new PetugasAktif(kantor.Rina.Id, "rina", peran, kantor.Kecamatan.Id, kantor.Kecamatan.Jalur);
        var pencari = new Pencari(kantor.Dbs, kantor.Segel, o.Jam);
        foreach (var kata in (string[])[Kanari, KanariFoto, KanariKata, a.Nomor, a.Nomor[^6..]])
            Assert.DoesNotContain((await pencari.CariAsync(kata, petugas, 20, null, Ct)).Kelompok, k => k.Kode is "Pesan" or "Lampiran" || k.Kode == "Percakapan" && kata != a.Nomor[^6..]);
        await using var db = o.Db();
        var semua = await SumberCari.BacaAsync(db, JenisCari.Pesan, 0, int.MaxValue / 2, Ct);
        var berkas = await SumberCari.BacaAsync(db, JenisCari.Lampiran, 0, int.MaxValue / 2, Ct);
        Assert.DoesNotContain(semua.Concat(berkas), b => Tampak(b.Teks, a.Nomor));
    }

    /// <summary>In the database itself the words stand in sealed columns, in the outbox row that sends them, and at the case.</summary>
    [Fact]
    public async Task The_table_of_messages_holds_no_word_in_the_clear()
    {
        var (o, a, percakapan) = await LaporAsync();
        var baris = await o.BacaAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan).Select(p => new { p.Teks, p.Rincian, p.PilihanId, Nama = p.Lampiran!.NamaBerkas, p.Jenis }).ToListAsync(Ct));
        Assert.DoesNotContain(baris, b => Tampak(JsonSerializer.Serialize(b), a.Nomor));
        Assert.Contains(await o.BacaAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan).ToListAsync(Ct)), p => p.Segelan!.Teks.Contains(Kanari, StringComparison.Ordinal));
        Assert.Equal(Pesan.KataSegel, await o.BacaAsync(db => db.Percakapan.Where(p => p.Id == percakapan).Select(p => p.Ringkasan).SingleAsync(Ct)));
    }

    /// <summary>The rule stands in one place: only these read what is sealed, or what an outbox row will say.</summary>
    [Fact]
    public void Only_few_files_may_read_what_is_sealed()
    {
        var src = Path.Combine(Akar(), "src", "LayananPublik");
        var segelan = Directory.EnumerateFiles(src, "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(f).Contains("Segelan", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order();
        Assert.Equal(["IsiSegel.cs", "LaporanWarga.cs", "Pesan.cs"], segelan);
    }

    static string Akar()
    {
        var d = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(d, "LayananPublik.sln"))) d = Path.GetDirectoryName(d)!;
        return d;
    }

    /// <summary>A report with all that a report can have, its later news and words; the taps are days apart.</summary>
    async Task<(ObrolanUji O, Aduan A, int Percakapan)> LaporAsync()
    {
        var o = ObrolanAduanUji.Warga(kantor);
        await o.TeksAsync($"got depan SDN 2 Contoh Gang {Kanari} mampet");
        await o.AlbumAsync($"foto {KanariFoto}", null);
        await o.LokasiAsync(-6.59, 106.81, $"Warung {Kanari}");
        await o.PilihAsync("ADU:ANONIM");
        var a = await o.AduanAsync();
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        await o.TeksAsync($"tambahan {KanariKata}");
        await o.TeksAsync(a.Nomor);
        await o.TeksAsync("status");
        await KantorAduan.HarusAsync(o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), $"Di sisi mana {Kanari}?", Ct));
        await o.LewatAsync(TimeSpan.FromMinutes(30));
        await o.TeksAsync($"sisi timur {Kanari}");
        o.Jam.Kini += TimeSpan.FromDays(2);
        await KantorAduan.HarusAsync(o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), $"Lagi: {Kanari}?", Ct));
        await o.LewatAsync(TimeSpan.FromMinutes(30));
        return (o, a, o.PercakapanId);
    }

    static IEnumerable<MethodInfo> Query() => typeof(LayananDb).Assembly.GetTypes()
        // The case itself is where its words are read, by those who may.
        .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Query", StringComparison.Ordinal) && t.Namespace != "LayananPublik.Pengaduan")
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m.GetParameters() is [{ ParameterType: var p }, ..] && p == typeof(LayananDb) && !m.IsGenericMethodDefinition);

    static async Task<bool> BacaAsync(MethodInfo m, ObrolanUji o, PetugasAktif petugas, int id, List<int> semua, string nomor)
    {
        await using var db = o.Db();
        object?[] isi;
        try { isi = [db, .. m.GetParameters().Skip(1).Select(p => Nilai(p, petugas, id, semua, o.Jam.Kini, p.Name))]; }
        catch (Exception e) when (e is MissingMethodException or TargetInvocationException or InvalidOperationException or MemberAccessException) { return false; }
        object? hasil;
        try
        {
            var tugas = (Task)m.Invoke(null, isi)!;
            await tugas;
            hasil = tugas.GetType().GetProperty("Result")?.GetValue(tugas);
        }
        catch (Exception e) when (e is InvalidOperationException or TargetInvocationException or NullReferenceException or ArgumentException or KeyNotFoundException) { return false; }
        var isinya = new StringBuilder();
        Tulis(hasil, isinya, [], 0);
        var teks = isinya.ToString();
        Assert.False(Tampak(teks, nomor), $"{m.DeclaringType!.Name}.{m.Name} shows it to {petugas.Peran}: {teks[..Math.Min(teks.Length, 2000)]}");
        return true;
    }

    /// <summary>All that a result says in the clear; of an entity the sealed columns are none of it.</summary>
    static void Tulis(object? nilai, StringBuilder ke, HashSet<object> dilihat, int dalam)
    {
        if (nilai is null or byte[] || dalam > 8) return;
        if (nilai is string or IFormattable or bool) ke.Append(CultureInfo.InvariantCulture, $" {nilai}");
        else if (nilai is IEnumerable banyak)
            foreach (var satu in banyak.Cast<object?>().Take(500)) Tulis(satu, ke, dilihat, dalam + 1);
        else if (dilihat.Add(nilai))
        {
            foreach (var p in nilai.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<TersegelAttribute>() is null))
            {
                try { Tulis(p.GetValue(nilai), ke, dilihat, dalam + 1); }
                catch (TargetInvocationException) { /* it has no value here */ }
            }
            foreach (var f in nilai.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance)) Tulis(f.GetValue(nilai), ke, dilihat, dalam + 1);
        }
    }

    static bool Tampak(string teks, string nomor) => ((string[])[Kanari, KanariFoto, KanariKata, nomor]).Any(k => teks.Contains(k, StringComparison.OrdinalIgnoreCase));

    static object? Nilai(ParameterInfo p, PetugasAktif petugas, int id, List<int> semua, DateTimeOffset kini, string? nama)
    {
        var jenis = Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType;
        if (jenis == typeof(CancellationToken)) return Ct;
        if (jenis == typeof(PetugasAktif)) return petugas;
        if (jenis == typeof(string)) return nama switch { "jalurUnit" => petugas.Jalur, "zonaWaktu" => "Asia/Jakarta", _ => Dicari };
        if (jenis == typeof(DateTimeOffset)) return nama is "sampai" or "sebelum" or "kini" ? kini.AddDays(1) : kini.AddDays(-30);
        if (jenis == typeof(DateOnly)) return DateOnly.FromDateTime(kini.UtcDateTime);
        if (jenis == typeof(TimeProvider)) return TimeProvider.System;
        if (jenis == typeof(int) || jenis == typeof(long)) return Convert.ChangeType(nama is "take" or "banyak" or "Banyak" or "paling" or "Sebelum" or "Sesudah" ? 200 : nama is "skip" or "Lewati" ? 0 : Nullable.GetUnderlyingType(p.ParameterType) is not null ? semua[^1] : id, jenis, System.Globalization.CultureInfo.InvariantCulture);
        if (jenis.IsEnum) return Enum.GetValues(jenis).GetValue(Enum.GetValues(jenis).Length - 1);
        if (jenis.IsValueType) return Activator.CreateInstance(jenis);
        if (p.HasDefaultValue) return p.DefaultValue;
        if (jenis == typeof(IEnumerable<SumberLinimasa>)) return LinimasaPercakapan.Sumber;
        if (jenis.IsAssignableFrom(typeof(List<int>))) return semua;
        if (jenis.IsAssignableFrom(typeof(int[]))) return semua.ToArray();
        if (jenis.IsAssignableFrom(typeof(string[]))) return new[] { Dicari };
        var pembuat = jenis.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        return pembuat.Invoke([.. pembuat.GetParameters().Select(x => Nilai(x, petugas, id, semua, kini, x.Name))]);
    }
}
