using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Kantor;

sealed class UnitKerjaConfig : IEntityTypeConfiguration<UnitKerja>
{
    public void Configure(EntityTypeBuilder<UnitKerja> e)
    {
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Jalur).HasMaxLength(200);
        e.Property(x => x.KodeWilayah).HasMaxLength(20);
        e.Property(x => x.Singkatan).HasMaxLength(40);
        e.Property(x => x.ZonaWaktu).HasMaxLength(40);
        e.Property(x => x.PolaNomor).HasMaxLength(120);
        e.Property(x => x.LambangSari).HasMaxLength(64);
        e.Property(x => x.LambangKananSari).HasMaxLength(64);
        e.Property(x => x.LogoSari).HasMaxLength(64);
        e.Property(x => x.Warna).HasMaxLength(7).HasConversion(w => w!.Value.ToString(), t => WarnaKantor.Baca(t));
        e.Property(x => x.TempatSurat).HasMaxLength(120);
        e.Property(x => x.Alamat).HasMaxLength(300);
        e.Property(x => x.Kop).SebagaiJson();
        e.Property(x => x.Tata!).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Induk).WithMany().HasForeignKey(x => x.IndukId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Jalur);
    }
}

sealed class NomorKantorConfig : IEntityTypeConfiguration<NomorKantor>
{
    public void Configure(EntityTypeBuilder<NomorKantor> e)
    {
        e.Property(x => x.PhoneNumberId).HasMaxLength(40);
        e.Property(x => x.Tampilan).HasMaxLength(24);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.PhoneNumberId).IsUnique();
    }
}

sealed class PejabatConfig : IEntityTypeConfiguration<Pejabat>
{
    public void Configure(EntityTypeBuilder<Pejabat> e)
    {
        e.Property(x => x.Sebutan).HasMaxLength(160);
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Pangkat).HasMaxLength(80);
        e.Property(x => x.Nip).HasMaxLength(24);
        e.Property(x => x.NikBsre).HasMaxLength(400);
        e.Property(x => x.NamaBsre).HasMaxLength(120);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class JamKerjaConfig : IEntityTypeConfiguration<JamKerja>
{
    public void Configure(EntityTypeBuilder<JamKerja> e)
    {
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Hari }).IsUnique();
    }
}

sealed class HariLiburConfig : IEntityTypeConfiguration<HariLibur>
{
    public void Configure(EntityTypeBuilder<HariLibur> e)
    {
        e.Property(x => x.Nama).HasMaxLength(120);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Tanggal }).IsUnique();
    }
}

sealed class JamKhususConfig : IEntityTypeConfiguration<JamKhusus>
{
    public void Configure(EntityTypeBuilder<JamKhusus> e)
    {
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Minggu).SebagaiJson();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Sampai });
    }
}

sealed class PenghitungConfig : IEntityTypeConfiguration<Penghitung>
{
    public void Configure(EntityTypeBuilder<Penghitung> e)
    {
        e.HasKey(x => x.Kunci);
        e.Property(x => x.Kunci).HasMaxLength(80);
        e.Property(x => x.Versi).IsConcurrencyToken();
    }
}

sealed class RiwayatKantorConfig : IEntityTypeConfiguration<RiwayatKantor>
{
    public void Configure(EntityTypeBuilder<RiwayatKantor> e)
    {
        RiwayatConfig.Isi(e);
        e.Property(x => x.Objek).HasMaxLength(40);
        e.HasIndex(x => new { x.Objek, x.ObjekId });
    }
}
