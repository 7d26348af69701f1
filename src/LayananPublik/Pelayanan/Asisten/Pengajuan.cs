using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The intake: from "Ajukan sekarang" to the number. Each answer is kept at once; the next question follows from what is still missing.</summary>
public sealed partial class Pengajuan(Pendaftaran pendaftaran)
{
    // What the session remembers: that optional documents were offered, what came since the last answer, and what we guessed was meant.
    const string OpsionalSudah = "opsional", Terkumpul = "terima", Saran = "saran", Lewat = "lewat";
    static readonly string[] Ya = ["ya", "iya", "y", "kirim", "kirim permohonan", "ajukan", "benar", "betul", "setuju", "ok", "oke", "sudah benar"];
    static readonly string[] TakAdaLagi = ["lanjut", "lanjutkan", "tidak ada", "tidak", "tdk ada", "gak ada", "sudah", "selesai", "cukup", "skip", "lewati"];

    /// <summary>Starts an application, unless another one is still being filled in.</summary>
    public async Task MulaiAsync(Obrolan o, string kode, bool ganti, CancellationToken ct)
    {
        if (o.Katalog.Cari(kode) is not { } layanan)
        {
            Menu.Utama(o);
            return;
        }
        var lama = await DrafAsync(o, ct);
        if (lama is not null && lama.Butir.Any(b => b.Layanan.Kode == layanan.Kode)) Lanjutkan(o, lama);
        else if (lama is not null && !ganti) o.Jawab(KalimatPengajuan.GantiLayanan(lama, layanan));
        else
        {
            if (lama is not null) Batalkan(o, lama);
            await BuatAsync(o, layanan, ct);
        }
    }

    /// <summary>Goes on with a draft after "Lanjutkan", a greeting, or a pause of days.</summary>
    public static void Lanjutkan(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        Tanya(o, p, $"Melanjutkan *{p.Butir[0].Layanan.Nama}*.\n\n");
    }

    /// <summary>The last draft of this conversation.</summary>
    public static async Task<Permohonan?> DrafAsync(Obrolan o, CancellationToken ct) =>
        await o.PermohonanAsync(ct) is { } p && IniDraf(p) ? p
        : await o.Db.Permohonan.Lengkap().Where(p => p.PercakapanId == o.Percakapan.Id && p.Butir.Any(b => b.Status == StatusButir.Draf)).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);

    public static bool IniDraf(Permohonan p) => p.Butir.Any(b => b.Status == StatusButir.Draf);

    /// <summary>A text while a draft is open.</summary>
    public async Task TeksAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var teks = Ya.Contains(Pemahaman.Polos(o.Pesan.Teks)) && o.Sesi.Ingatan[Saran] is { } saran ? saran : o.Pesan.Teks;
        o.Ingat(Saran, null);
        var polos = Pemahaman.Polos(teks);
        var langkah = o.Langkah.Nama is Langkah.Ubah or Langkah.Batal ? o.Langkah : AlurPengajuan.Berikut(p, SudahOpsional(o), Dilewati(o));
        if (UbahDenganKata(o, p, teks)) return;
        switch (langkah.Nama)
        {
            case Langkah.Wakil: await JawabWakilAsync(o, p, langkah.Tentang, teks, ct); break;
            case Langkah.Data when polos is "untuk keluarga" or "untuk warga rt": await UntukAsync(o, p, polos == "untuk keluarga" ? "KELUARGA" : "WARGA", ct); break;
            case Langkah.Data: await DataAsync(o, p, teks, ct); break;
            case Langkah.Field: JawabField(o, p, langkah.Tentang, teks); break;
            case Langkah.Berkas: o.Ke(langkah); o.Jawab(Sajian.Tulis(KalimatPengajuan.FotoBukanTulisan(p.BerkasKurang()))); break;
            case Langkah.Opsional when TakAdaLagi.Contains(polos): TanpaOpsional(o, p); break;
            case Langkah.Ubah: Ubah(o, p, langkah.Tentang, teks); break;
            case Langkah.Batal when Ya.Contains(polos) || polos == "batal": Hapus(o, p); break;
            case Langkah.Ringkasan when Ya.Contains(polos): await KirimAsync(o, p, ct); break;
            case Langkah.Ringkasan when polos.StartsWith("ubah", StringComparison.Ordinal): MintaUbah(o, p); break;
            default: Tanya(o, p); break;
        }
    }

    public static void TanpaOpsional(Obrolan o, Permohonan p)
    {
        o.Ingat(OpsionalSudah, "ya");
        Tanya(o, p);
    }

    /// <summary>The citizen has closed the upload page, which offered optional documents too: what is left, or the summary.</summary>
    public static void SesudahTautan(Obrolan o, Permohonan p, string masuk)
    {
        o.Ingat(OpsionalSudah, "ya");
        Tanya(o, p, masuk);
    }

    /// <summary>A photo or PDF for the draft. Silent while more of the same burst wait to be read.</summary>
    public async Task BerkasAsync(Obrolan o, Permohonan p, bool bicara, CancellationToken ct)
    {
        if (MintaTautan.Menolak(o, p))
        {
            if (bicara && !await o.MasihMenyusulAsync(ct)) MintaTautan.TolakFoto(o, p);
            return;
        }
        if (PilihSyarat.Untuk(p, o.Pesan.Teks) is not { } syarat)
        {
            if (bicara) Tanya(o, p, "Layanan ini tidak meminta dokumen.\n\n");
            return;
        }
        p.TerimaBerkas(syarat.Dok, syarat.Nama, o.Pesan.Lampiran, o.Pesan.Lampiran?.IsiLemari, o.Pada);
        pendaftaran.Kabarkan(p, o.Db);
        o.Ingat(Terkumpul, o.Sesi.Ingatan[Terkumpul] is { } sebelum ? $"{sebelum}, {syarat.Nama}" : syarat.Nama);
        if (!bicara || await o.MasihMenyusulAsync(ct)) return;
        Tanya(o, p, $"Diterima: *{o.Sesi.Ingatan[Terkumpul]}*.\n", lanjutan: true);
    }

    public static void MintaUbah(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        o.Ke(new(Langkah.Ubah));
        o.Jawab(KalimatPengajuan.PilihYangDiubah(p));
    }

    public static void MintaBatal(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        o.Ke(new(Langkah.Batal));
        o.Jawab(KalimatPengajuan.PastikanBatal(p));
    }

    public void Hapus(Obrolan o, Permohonan p)
    {
        Batalkan(o, p);
        o.Jawab(Sajian.Tombol($"Pengajuan *{p.Butir[0].Layanan.Nama}* dibatalkan. Tidak ada yang diproses.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }

    /// <summary>Sends the application; a second tap finds it sent and says its number again.</summary>
    public async Task KirimAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        if (!IniDraf(p))
        {
            o.Jawab(await StatusPermohonan.SatuAsync(o, p, ct));
            return;
        }
        if (AlurPengajuan.Berikut(p, opsionalSudah: true, Dilewati(o)).Nama != Langkah.Ringkasan)
        {
            Tanya(o, p, "Masih ada yang kurang.\n\n");
            return;
        }
        var hasil = await pendaftaran.AjukanAsync(p, Pelaku.Warga, Peran.Warga, o.Db, o.Pada, ct);
        o.Sesi.Untuk(null);
        o.Lupakan();
        if (hasil.Berhasil) await TanyaNomorWargaAsync(p, o.Percakapan.NomorKantor, o.Db, o.Pada, ct);
        var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
        var tenggat = p.Butir.Max(b => b.Tenggat);
        o.Jawab(hasil.Berhasil ? KalimatPengajuan.Terkirim(p, tenggat is { } t ? kalender.Teks(t, o.Pada) : null, o.Tautan?.Lacak(p.Nomor!)) : Sajian.Tulis(hasil.Penolakan!));
    }

    /// <summary>Asks what is missing now, after the words in front.</summary>
    public static void Tanya(Obrolan o, Permohonan p, string awalan = "", bool lanjutan = false, bool ubah = false)
    {
        var langkah = AlurPengajuan.Berikut(p, SudahOpsional(o), Dilewati(o));
        o.Ingat(Terkumpul, null);
        o.Ke(langkah);
        IsiPesan isi = langkah.Nama switch
        {
            Langkah.Wakil => Wakil.Tanya(langkah, awalan),
            Langkah.Data => Wakil.MintaData(o, p, awalan),
            Langkah.Field => KalimatPengajuan.Tanya(AlurPengajuan.Cari(p, langkah.Tentang)!.Value.Field, awalan),
            Langkah.Berkas when lanjutan => Wakil.DenganPengantar(o, p, Sajian.Tulis(awalan + KalimatPengajuan.MintaBerkasBerikut(p.BerkasKurang()))),
            Langkah.Berkas => Wakil.DenganPengantar(o, p, MintaTautan.Sertakan(o, p, awalan, KalimatPengajuan.MintaBerkas(p.BerkasKurang()))),
            Langkah.Opsional => KalimatPengajuan.TawarkanOpsional(p.BerkasOpsional(), p.Syarat().Any(s => s.Wajib), p.Id, awalan),
            _ => KalimatPengajuan.Ringkasan(p, awalan)
        };
        o.Jawab(ubah ? Wakil.DenganUbah(isi, p) : isi);
    }

    async Task BuatAsync(Obrolan o, Layanan singkat, CancellationToken ct)
    {
        var layanan = await o.Db.Layanan.SingleAsync(l => l.Id == singkat.Id, ct);
        var p = Permohonan.Mulai(o.Percakapan, layanan, o.Pada);
        await PermohonanBaru.IsiAwalAsync(p, o.Unit, o.Percakapan.KontakId, o.Db, ct);
        o.Db.Permohonan.Add(p);
        var baris = Wakil.BarisTersimpan(o);
        o.Lupakan();
        o.Sesi.Untuk(p);
        pendaftaran.Kabarkan(p, o.Db);
        if (baris is not null) await PakaiBarisAsync(o, p, baris, ct);
        else
        {
            await Wakil.IngatOrangAsync(o, ct);
            Tanya(o, p);
        }
    }

    void Batalkan(Obrolan o, Permohonan p)
    {
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Draf)) b.Batalkan(Pelaku.Warga, Peran.Warga, "Dibatalkan warga sebelum dikirim", o.Pada);
        pendaftaran.Kabarkan(p, o.Db);
        o.Sesi.Untuk(null);
        o.Lupakan();
    }

    static string[] Dilewati(Obrolan o) => o.Sesi.Ingatan[Lewat]?.Split(' ') ?? [];

    static bool SudahOpsional(Obrolan o) => o.Sesi.Ingatan[OpsionalSudah] is not null;
}
