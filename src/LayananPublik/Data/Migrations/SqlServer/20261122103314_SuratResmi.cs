using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SuratResmi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PenggantiId",
                table: "Surat",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Serah",
                table: "Surat",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "KunciPenerbit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Publik = table.Column<byte[]>(type: "varbinary(65)", maxLength: 65, nullable: false),
                    Privat = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DigantiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciPenerbit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PenyerahanUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenyerahanUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_PenyerahanUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PinSurat",
                columns: table => new
                {
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Salah = table.Column<int>(type: "int", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinSurat", x => x.SuratId);
                    table.ForeignKey(
                        name: "FK_PinSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TautanSurat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    UmurHari = table.Column<int>(type: "int", nullable: false),
                    BatasUnduh = table.Column<int>(type: "int", nullable: false),
                    Penjaga = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PesanKeluarId = table.Column<int>(type: "int", nullable: true),
                    Unduhan = table.Column<int>(type: "int", nullable: false),
                    Salah = table.Column<int>(type: "int", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DihentikanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TautanSurat_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TautanSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnduhanSurat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    TautanSuratId = table.Column<int>(type: "int", nullable: true),
                    Lewat = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnduhanSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnduhanSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnduhanSurat_TautanSurat_TautanSuratId",
                        column: x => x.TautanSuratId,
                        principalTable: "TautanSurat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Surat_PenggantiId",
                table: "Surat",
                column: "PenggantiId");

            migrationBuilder.CreateIndex(
                name: "IX_KunciPenerbit_Nomor",
                table: "KunciPenerbit",
                column: "Nomor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_PesanKeluarId",
                table: "TautanSurat",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_Sidik",
                table: "TautanSurat",
                column: "Sidik",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_SuratId",
                table: "TautanSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_UnduhanSurat_SuratId",
                table: "UnduhanSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_UnduhanSurat_TautanSuratId",
                table: "UnduhanSurat",
                column: "TautanSuratId");

            migrationBuilder.AddForeignKey(
                name: "FK_Surat_Surat_PenggantiId",
                table: "Surat",
                column: "PenggantiId",
                principalTable: "Surat",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Surat_Surat_PenggantiId",
                table: "Surat");

            migrationBuilder.DropTable(
                name: "KunciPenerbit");

            migrationBuilder.DropTable(
                name: "PenyerahanUnit");

            migrationBuilder.DropTable(
                name: "PinSurat");

            migrationBuilder.DropTable(
                name: "UnduhanSurat");

            migrationBuilder.DropTable(
                name: "TautanSurat");

            migrationBuilder.DropIndex(
                name: "IX_Surat_PenggantiId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "PenggantiId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "Serah",
                table: "Surat");
        }
    }
}
