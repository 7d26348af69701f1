using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The assistant: menu, requirements, intake and status in the chat. While a person leads the talk it only files photos and honours its own buttons.</summary>
public sealed partial class Asisten(TimeProvider waktu, Pengajuan pengajuan, Perbaikan perbaikan, BerkasTiba berkasTiba, PembukaObrolan pembuka, Lazy<IReadOnlyList<IAlurObrolan>> semuaAlur) : IPenanggap
{
    /// <summary>Remembered when a waiting citizen tapped on: the assistant goes on beside the open question to a person.</summary>
    public const string Mandiri = "mandiri";

    // Remembered after a text nobody understood.
    const string Bingung = "bingung";
    const int PertanyaanTerbanyak = 500;

    public async Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct)
    {
        // A message that Meta delivered a day late: an answer could no longer go out, a person decides.
        if (!percakapan.JendelaTerbuka(waktu.GetUtcNow())) return false;
        var o = await pembuka.BukaAsync(percakapan, pesan, db, ct);
        var dijawab = await TertutupAsync(o, ct) || await JawabAsync(o, pesan, ct);
        await o.RampungAsync(susulan: false, ct);
        return dijawab;
    }

    async Task<bool> JawabAsync(Obrolan o, Pesan pesan, CancellationToken ct)
    {
        if (pesan.PilihanId is { Length: > 0 } pilihan) await KetukanAsync(o, pilihan, ct);
        else if (Melayani(o) && pesan.Jenis is not (JenisPesan.Teks or JenisPesan.Tombol) && o.AlurKini is { } alur && await alur.JawabAsync(o, ct)) return true;
        else if (pesan.Jenis is JenisPesan.Gambar or JenisPesan.Dokumen && pesan.Lampiran is not null) return await BerkasAsync(o, ct);
        else if (!Melayani(o))
        {
            if (pesan.Jenis is JenisPesan.Teks && Pemahaman.Tafsir(pesan.Teks, o.Katalog, o.Langkah).Darurat) await PanggilPetugas.TandaiBahayaAsync(o, ct);
            return false;
        }
        else if (pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol) await TeksAsync(o, ct);
        else if (pesan.Jenis == JenisPesan.Lokasi && await o.PermohonanAsync(ct) is { } p && Pengajuan.IniDraf(p) && pengajuan.Lokasi(o, p)) return true;
        else if (!await TitipanAsync(o, ct)) o.Jawab(Kalimat.TakTerbaca);
        return true;
    }

    public async Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        foreach (var alur in semuaAlur.Value)
            if (await alur.LampiranSiapAsync(percakapan, lampiran, db, ct)) return;
        await berkasTiba.TanganiAsync(percakapan, lampiran, db, ct);
    }

    internal static bool Melayani(Obrolan o) => o.Percakapan.Mode == ModePercakapan.Asisten
        || o.Percakapan.Mode == ModePercakapan.PerluPetugas && o.Sesi.Ingatan[Mandiri] is not null;

    async Task TeksAsync(Obrolan o, CancellationToken ct)
    {
        var p = await o.PermohonanAsync(ct);
        var draf = p is not null && Pengajuan.IniDraf(p);
        var uraian = Pemahaman.Urai(o.Pesan.Teks, o.Katalog, o.Langkah);
        var maksud = uraian.Maksud;
        if (maksud.Niat != Niat.TidakJelas && o.Sesi.Ingatan[Bingung] is not null) o.Ingat(Bingung, null);
        if (o.AlurKini is { } alur && !(maksud.Darurat || Keluar(o.Pesan.Teks)) && await alur.JawabAsync(o, ct)) return;
        if (await pengajuan.AlasanPengantarAsync(o, ct)) return;
        if (!(draf && SelaIsian.MintaTulisanBebas(o, p!)) && await NomorAlurAsync(o, ct)) return;
        if (await MintaTautan.JawabAsync(o, p, ct) || await PerintahAsync(o, maksud, p, ct)) return;
        if (p is null && Pengajuan.BarisTanpaPermohonan(o)) return;
        if (draf && Melihat(o, maksud)) await UmumAsync(o, uraian, ct);
        else if (draf && SelaIsian.Jawab(o, p!, uraian) is { } jawaban) Pengajuan.Tanya(o, p!, jawaban + "\n\n");
        else if (draf) await pengajuan.TeksAsync(o, p!, ct);
        else if (p is not null && Perbaikan.Menunggu(p) && (maksud.Yakin < 0.8 || maksud.Niat != Niat.Menu && p.BerkasDiminta().Count == 0)) await perbaikan.TeksAsync(o, p, ct);
        else if (!await TulisanAsync(o, maksud, ct)) await UmumAsync(o, uraian, ct);
    }

    /// <summary>A list or a service is on the screen: a number chooses from it, a clear name shows it; everything else is an answer to the form.</summary>
    static bool Melihat(Obrolan o, Maksud maksud) =>
        o.Langkah.Nama is Langkah.Menu or Langkah.Kategori && (Pemahaman.PilihanNomor(o.Pesan.Teks) is not null || maksud is { Kode: not null, Yakin: >= 0.9 });

    /// <summary>Words that hold at any moment, also in the middle of a form; everything less clear is an answer there.</summary>
    async Task<bool> PerintahAsync(Obrolan o, Maksud maksud, Permohonan? p, CancellationToken ct)
    {
        var draf = p is not null && Pengajuan.IniDraf(p);
        if (o.Pesan.Teks.TrimStart().StartsWith('#') && Pemahaman.PilihanNomor(o.Pesan.Teks) is not null) await PilihanAsync(o, maksud, ct);
        else if (draf && SelaIsian.MintaTulisanBebas(o, p!) && !SelaIsian.PerintahTegas(o.Pesan.Teks)) return false;
        // In a form too, but an option that names a fire is an answer.
        else if (maksud.Darurat && (o.Langkah.Nama != Langkah.Field || o.Pesan.Teks.Split(' ').Length > 3)) await Menu.DaruratAsync(o, maksud.Kode, ct);
        else if (maksud.Mulai) await pengajuan.MulaiAsync(o, maksud.Kode!, ganti: false, ct);
        else if (maksud is { Niat: Niat.Petugas, Yakin: >= 0.8 }) await Menu.PetugasAsync(o, ct);
        else if (maksud is { Niat: Niat.Status, Yakin: >= 0.8 }) await StatusPermohonan.JawabAsync(o, ct);
        else if (maksud is { Niat: Niat.Batal, Yakin: >= 0.8 } && o.Langkah.Nama != Langkah.Batal) await BatalAsync(o, ct);
        else if (maksud is { Niat: Niat.Menu, Yakin: 1 } && draf) Sela(o, p!);
        else return false;
        return true;
    }

    /// <summary>Texts outside a form.</summary>
    static async Task UmumAsync(Obrolan o, Uraian uraian, CancellationToken ct)
    {
        var maksud = uraian.Maksud;
        if (o.Langkah.Nama == Langkah.Menu && Pemahaman.PilihanNomor(o.Pesan.Teks) is { } nomor && nomor >= 1 && nomor <= o.Katalog.MenuUtama.Count)
        {
            await BarisMenuAsync(o, o.Katalog.MenuUtama[nomor - 1].Id, ct);
            return;
        }
        switch (maksud.Niat)
        {
            case Niat.TidakJelas when Pemahaman.PilihanNomor(o.Pesan.Teks) is null: await BelumPahamAsync(o, uraian, ct); break;
            case Niat.Aduan when maksud.Darurat: await Menu.DaruratAsync(o, maksud.Kode, ct); break;
            case var _ when Menu.Jawaban(o, maksud): break;
            case Niat.Biaya when o.Katalog.Cari(maksud.Kode) is { } layanan: o.Jawab(Kalimat.BiayaLayanan(layanan)); break;
            case Niat.Aduan or Niat.Ajukan when maksud.Yakin >= Maksud.Pasti && o.Katalog.Cari(maksud.Kode) is { } layanan && await o.AlurUntukAsync(layanan, ct) is { } alur: await alur.MulaiAsync(o, layanan, ct); break;
            case Niat.Syarat or Niat.Aduan or Niat.Ajukan or Niat.Tanya when maksud.Kode is not null && maksud.Yakin >= Maksud.Pasti: await Menu.KartuAsync(o, maksud.Kode, ct); break;
            case Niat.Syarat or Niat.Aduan or Niat.Ajukan when maksud.Calon.Count > 0: Menu.MaksudAnda(o, maksud); break;
            case Niat.Jam: o.Jawab(Kalimat.JamLayanan(o.Kalender, o.Unit.Nama, o.Unit.Alamat, o.Pada)); break;
            case Niat.Biaya: o.Jawab(Kalimat.SemuaGratis); break;
            case Niat.Terima: o.Jawab(Kalimat.SamaSama); break;
            case Niat.Petugas: await Menu.PetugasAsync(o, ct); break;
            case Niat.Status: await StatusPermohonan.JawabAsync(o, ct); break;
            case Niat.Batal: await BatalAsync(o, ct); break;
            default: await MenuAtauDrafAsync(o, maksud, ct); break;
        }
    }

    /// <summary>Once an apology with a hint, the second time in a row the menu and a person. What was asked is kept, without what could name a person.</summary>
    static async Task BelumPahamAsync(Obrolan o, Uraian uraian, CancellationToken ct)
    {
        await CatatBelumAsync(o, uraian, ct);
        if (await Pengajuan.DrafAsync(o, ct) is { } draf) Sela(o, draf);
        else if (o.Sesi.Ingatan[Bingung] is null) o.Jawab(Kalimat.BelumPaham);
        else Menu.Utama(o, Kalimat.MasihBelumPaham);
        o.Ingat(Bingung, "ya");
    }

    static async Task CatatBelumAsync(Obrolan o, Uraian uraian, CancellationToken ct)
    {
        if (PertanyaanBelum.Samarkan(uraian.Kata) is not { } teks) return;
        var (unit, semua) = (o.Unit.Id, o.Db.PertanyaanBelum);
        if (await semua.FirstOrDefaultAsync(x => x.UnitKerjaId == unit && x.Teks == teks, ct) is { } lama) lama.Lagi(o.Pada);
        else if (await semua.CountAsync(x => x.UnitKerjaId == unit, ct) < PertanyaanTerbanyak) semua.Add(PertanyaanBelum.Catat(unit, teks, o.Pada));
    }

    static async Task MenuAtauDrafAsync(Obrolan o, Maksud maksud, CancellationToken ct)
    {
        if (Pemahaman.PilihanNomor(o.Pesan.Teks) is not null) await PilihanAsync(o, maksud, ct);
        else if (await Pengajuan.DrafAsync(o, ct) is { } draf) Sela(o, draf);
        else Menu.Utama(o);
    }

    static async Task PilihanAsync(Obrolan o, Maksud maksud, CancellationToken ct)
    {
        if (maksud.Kode is not null) await Menu.KartuAsync(o, maksud.Kode, ct);
        else o.Jawab(Kalimat.TakAdaNomor);
    }

    // "menu" keeps the draft and offers it; a greeting after a pause simply goes on.
    static void Sela(Obrolan o, Permohonan draf)
    {
        if (Pemahaman.Polos(o.Pesan.Teks) is "menu" or "layanan" || o.Sesi.PermohonanId is null && o.Sesi.Permohonan is null) o.Jawab(KalimatPengajuan.AdaDraf(draf));
        else Pengajuan.Lanjutkan(o, draf);
    }

    static async Task BatalAsync(Obrolan o, CancellationToken ct)
    {
        if (await Pengajuan.DrafAsync(o, ct) is { } draf) Pengajuan.MintaBatal(o, draf);
        else o.Jawab(Sajian.Tombol("Tidak ada pengajuan yang sedang diisi. Untuk membatalkan permohonan yang sudah dikirim, tanya petugas.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }

    async Task<bool> BerkasAsync(Obrolan o, CancellationToken ct)
    {
        var p = await TujuanBerkasAsync(o, ct);
        if (Melayani(o) && (p is null || o.Pesan.Teks.Length > 0 && Pemahaman.Tafsir(o.Pesan.Teks, o.Katalog, Langkah.Awal) is { Niat: Niat.Aduan, Yakin: >= Maksud.Pasti }) && await TitipanAsync(o, ct)) return true;
        if (p is null)
        {
            // An album is ten messages; one answer serves them all.
            if (Melayani(o) && !await o.MasihMenyusulAsync(ct) && !await o.BaruMenjawabAsync(Kalimat.FotoTanpaPermohonan, ct)) o.Jawab(Kalimat.FotoTanpaPermohonan);
            return Melayani(o);
        }
        if (Pengajuan.IniDraf(p)) await pengajuan.BerkasAsync(o, p, Melayani(o), ct);
        else await perbaikan.BerkasAsync(o, p, Melayani(o), ct);
        return true;
    }

    /// <summary>What the talk is about, else what came back, else a draft, else a sent application in which something is missing.</summary>
    static async Task<Permohonan?> TujuanBerkasAsync(Obrolan o, CancellationToken ct)
    {
        if (await o.PermohonanAsync(ct) is { } ini && (Pengajuan.IniDraf(ini) || Perbaikan.Menunggu(ini))) return ini;
        var terbuka = await o.Db.Permohonan.Lengkap().Where(p => p.PercakapanId == o.Percakapan.Id && p.Butir.Any(b =>
            b.Status == StatusButir.Dikembalikan || b.Status == StatusButir.Draf || b.Status == StatusButir.Diajukan || b.Status == StatusButir.Diverifikasi))
            .OrderByDescending(p => p.Id).Take(5).ToListAsync(ct);
        return terbuka.Find(Perbaikan.Menunggu) ?? terbuka.Find(Pengajuan.IniDraf) ?? terbuka.Find(p => p.BerkasDiminta().Count > 0);
    }
}
